//! Which organisation the app is for: the first start, a link, what was found, what went wrong, and those that
//! are kept.

use crate::features::join::view::Mistake;
use crate::features::join::{JoinAnswers, JoinView, Step};
use crate::state::preferences::{LanguageChoice, ThemeChoice};
use leptos::prelude::*;
use wire::host::organisations::{Introduction, NotFound, Organisation, Organisations};

const PORTAL: &str = "https://portal.contoso.example";

/// What an example shows.
struct Shows {
    kept: Vec<Organisation>,
    others: bool,
    address: &'static str,
    linked: bool,
    step: Step,
    forgetting: Option<Organisation>,
}

/// The first start.
fn start() -> Shows {
    Shows {
        kept: Vec::new(),
        others: true,
        address: "",
        linked: false,
        step: Step::ready(),
        forgetting: None,
    }
}

fn screen(shows: Shows) -> AnyView {
    let Shows {
        kept,
        others,
        address,
        linked,
        step,
        forgetting,
    } = shows;
    let answers = JoinAnswers {
        typed: Callback::new(|_| ()),
        find: Callback::new(|()| ()),
        choose: Callback::new(|_| ()),
        again: Callback::new(|()| ()),
        forget: Callback::new(|_| ()),
        forget_now: Callback::new(|_| ()),
        language: Callback::new(|_| ()),
        theme: Callback::new(|_| ()),
    };
    view! {
        <JoinView
            organisations=Signal::stored(Some(Organisations { kept, others }))
            address=address.to_owned()
            linked
            step=Signal::stored(step)
            forgetting=Signal::stored(forgetting)
            language=LanguageChoice::System
            theme=ThemeChoice::System
            answers
        />
    }
    .into_any()
}

fn organisation(name: &str, current: bool) -> Organisation {
    let host = name.to_lowercase();
    Organisation {
        portal: format!("https://portal.{host}.example"),
        name: Some(name.to_owned()),
        sign_in_host: Some(format!("login.{host}.example")),
        current,
        managed: false,
    }
}

fn both() -> Vec<Organisation> {
    vec![
        organisation("Contoso", true),
        organisation("Fabrikam", false),
    ]
}

fn contoso(busy: bool) -> Step {
    let found = Introduction {
        organisation: "Contoso".to_owned(),
        portal: PORTAL.to_owned(),
        sign_in_host: "login.contoso.example".to_owned(),
    };
    Step::Found { found, busy }
}

fn failed(address: &'static str, failure: NotFound) -> AnyView {
    screen(Shows {
        address,
        step: Step::failed(Mistake::NotFound(failure)),
        ..start()
    })
}

pub(super) fn first_start() -> AnyView {
    screen(start())
}

pub(super) fn linked() -> AnyView {
    screen(Shows {
        address: PORTAL,
        linked: true,
        ..start()
    })
}

pub(super) fn searching() -> AnyView {
    let mut step = Step::ready();
    step.begin();
    screen(Shows {
        address: "portal.contoso.example",
        step,
        ..start()
    })
}

pub(super) fn found() -> AnyView {
    screen(Shows {
        step: contoso(false),
        ..start()
    })
}

pub(super) fn joining() -> AnyView {
    screen(Shows {
        step: contoso(true),
        ..start()
    })
}

pub(super) fn kept() -> AnyView {
    screen(Shows {
        kept: both(),
        ..start()
    })
}

/// The organisation put both here, and allows no other. Nobody has met the second yet.
pub(super) fn managed() -> AnyView {
    let mut kept = both();
    for it in &mut kept {
        it.managed = true;
    }
    kept[1].name = None;
    screen(Shows {
        kept,
        others: false,
        ..start()
    })
}

pub(super) fn forgetting() -> AnyView {
    screen(Shows {
        kept: both(),
        forgetting: both().pop(),
        ..start()
    })
}

pub(super) fn not_an_address() -> AnyView {
    failed("our portal", NotFound::NotAnAddress)
}

pub(super) fn not_https() -> AnyView {
    failed("http://portal.contoso.example", NotFound::NotHttps)
}

pub(super) fn unreachable() -> AnyView {
    failed("portal.contoso.example", NotFound::Unreachable)
}

pub(super) fn not_a_portal() -> AnyView {
    failed("www.contoso.example", NotFound::NotAPortal)
}

pub(super) fn not_allowed() -> AnyView {
    failed("portal.fabrikam.example", NotFound::NotAllowed)
}

pub(super) fn sign_in_not_allowed() -> AnyView {
    failed("portal.contoso.example", NotFound::SignInNotAllowed)
}

pub(super) fn sign_in_unreachable() -> AnyView {
    failed("portal.contoso.example", NotFound::SignInUnreachable)
}

pub(super) fn sign_in_not_trusted() -> AnyView {
    failed("portal.contoso.example", NotFound::SignInNotTrusted)
}

/// The host couldn't do it.
pub(super) fn host_failed() -> AnyView {
    screen(Shows {
        address: "portal.contoso.example",
        step: Step::failed(Mistake::Host),
        ..start()
    })
}
