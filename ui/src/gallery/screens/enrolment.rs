//! Don't see your device? Each kind, and the code for a Linux computer in its states.

use crate::words::{move_tr, tr};
use client::{Failure, PortalFailure};
use leptos::prelude::*;
use model::time::Timestamp;
use wire::DateTime;
use wire::failure::FailureCode;
use wire::portal::{EnrolmentCode, EnrolmentText};
use wire::terms::EnrolmentQuestion;

use super::data;
use super::frame::framed;
use crate::features::enrolment::{Code, CodeAnswers, EnrolmentView, Kind};
use crate::routes;

fn page(kind: Kind, code: Code) -> AnyView {
    page_with(kind, code, Signal::stored(Vec::new()))
}

fn page_with(kind: Kind, code: Code, texts: Signal<Vec<EnrolmentText>>) -> AnyView {
    let answers = CodeAnswers {
        get: Callback::new(|()| ()),
        open_link: Callback::new(|_| ()),
    };
    let page = view! {
        <EnrolmentView
            kind
            own=Some(Kind::Linux)
            brand=Signal::derive(data::contoso)
            texts
            portal="https://portal.contoso.example"
            code=Signal::stored(code)
            now=data::NOW
            answers
        />
    };
    framed(routes::DEVICES, move_tr!("enrolment-title"), page)
}

fn known(seconds_left: i64) -> Code {
    Code::Known(EnrolmentCode {
        code: "7KQM-X2WD-HR4T".to_owned(),
        expires_date_time: DateTime(Timestamp(data::NOW.0 + seconds_left)),
    })
}

pub(super) fn android() -> AnyView {
    page(Kind::Android, Code::None)
}

pub(super) fn ios() -> AnyView {
    page(Kind::Ios, Code::None)
}

pub(super) fn windows() -> AnyView {
    page(Kind::Windows, Code::None)
}

pub(super) fn macos() -> AnyView {
    page(Kind::MacOs, Code::None)
}

/// The organisation says itself how, and the portal answers the rest.
pub(super) fn own_words() -> AnyView {
    let texts = Signal::derive(|| {
        vec![EnrolmentText {
            platform: Kind::Windows.platform(),
            question: EnrolmentQuestion::How,
            text: [(
                crate::words::language().to_owned(),
                tr!("gallery-enrolment-how"),
            )]
            .into(),
        }]
    });
    page_with(Kind::Windows, Code::None, texts)
}

pub(super) fn linux() -> AnyView {
    page(Kind::Linux, Code::None)
}

pub(super) fn linux_code() -> AnyView {
    page(Kind::Linux, known(data::HOUR))
}

pub(super) fn linux_expired() -> AnyView {
    page(Kind::Linux, known(-1))
}

pub(super) fn linux_failed() -> AnyView {
    page(
        Kind::Linux,
        Code::Failed(Failure::Portal(PortalFailure {
            code: FailureCode::TooManyRequests,
            reason: None,
            instead: None,
            challenge: false,
            request_id: None,
        })),
    )
}
