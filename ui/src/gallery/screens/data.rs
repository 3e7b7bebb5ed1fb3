//! What the screens show: Contoso's devices and people, at one moment. Names follow the language.

pub(super) mod compliance;
pub(super) mod devices;
pub(super) mod notifications;
pub(super) mod offers;
pub(super) mod record;
pub(super) mod stories;

use crate::state::brand::LOGO_TYPE;
use crate::words::tr;
use model::time::Timestamp;
use wire::DateTime;
use wire::graph::{IntuneBrand, MimeContent, RgbColor};
use wire::host::{About, Kept, Session, SessionState};

/// 2026-11-23T09:30:00Z, where the gallery's clock stands still.
pub(super) const NOW: Timestamp = Timestamp(1_795_426_200);

/// An hour, in seconds.
pub(super) const HOUR: i64 = 60 * 60;

/// A day, in seconds.
pub(super) const DAY: i64 = 24 * HOUR;

/// The person who is signed in.
pub(super) const PERSON: &str = "Sanne Visser";

/// So many seconds before the gallery's moment.
pub(super) fn before(seconds: i64) -> DateTime {
    DateTime(Timestamp(NOW.0 - seconds))
}

/// A blue circle behind a green square, 64 pixels each way.
const LOGO: &str = "\
    iVBORw0KGgoAAAANSUhEUgAAAEAAAABAAgMAAADXB5lNAAAACVBMVEX///8PX7BftHiRofY3AAAAeElEQVR42u3Ouw\
    3AIAwE0HPhEdgnI1DgfTJPpswPE2yEEFKkNHF3T+Yw8NaILCYHEakzHVmiWzArV65a6IbnDd+QXEVVknMpIYXYA1ZI\
    PdBPyjdjKFkP+RS2PKteOgU8BBoCGgge2AN5QAPBA3k4VyygAeAHCxOzA8aMG6j9RjHfAAAAAElFTkSuQmCC";

/// The organisation, with every way to reach its IT.
pub(super) fn contoso() -> IntuneBrand {
    IntuneBrand {
        contact_it_name: Some("Contoso IT".to_owned()),
        contact_it_phone_number: Some("+31 20 555 0100".to_owned()),
        contact_it_email_address: Some("it@contoso.example".to_owned()),
        contact_it_notes: Some(tr!("gallery-it-notes")),
        online_support_site_url: Some("https://it.contoso.example".to_owned()),
        online_support_site_name: Some("it.contoso.example".to_owned()),
        privacy_url: Some("https://contoso.example/privacy".to_owned()),
        ..nothing_filled_in()
    }
}

/// The organisation with a logo.
pub(super) fn contoso_with_logo() -> IntuneBrand {
    let logo = MimeContent {
        mime_type: LOGO_TYPE.to_owned(),
        value: LOGO.to_owned(),
    };
    IntuneBrand {
        light_background_logo: Some(logo),
        ..contoso()
    }
}

/// The organisation, before anybody filled in how to reach its IT.
pub(super) fn nothing_filled_in() -> IntuneBrand {
    IntuneBrand {
        display_name: "Contoso".to_owned(),
        theme_color: None::<RgbColor>,
        light_background_logo: None,
        contact_it_name: None,
        contact_it_phone_number: None,
        contact_it_email_address: None,
        contact_it_notes: None,
        online_support_site_url: None,
        online_support_site_name: None,
        privacy_url: None,
    }
}

/// Contoso's portal, with a session that stands at `state`.
pub(super) fn session(state: SessionState) -> Session {
    Session {
        organisation: Some("Contoso".to_owned()),
        portal: Some("https://portal.contoso.example".to_owned()),
        sign_in_host: Some("login.contoso.example".to_owned()),
        can_choose: true,
        state,
    }
}

/// Sanne is signed in.
pub(super) fn signed_in() -> Session {
    session(SessionState::SignedIn {
        display_name: PERSON.to_owned(),
        user_name: "sanne.visser@contoso.example".to_owned(),
        confirmed_until: None,
        return_to: None,
        kept: Kept::UntilSignedOut,
    })
}

/// Sanne is signed in to the website.
pub(super) fn signed_in_to_website() -> Session {
    Session {
        can_choose: false,
        ..session(SessionState::SignedIn {
            display_name: PERSON.to_owned(),
            user_name: "sanne.visser@contoso.example".to_owned(),
            confirmed_until: None,
            return_to: None,
            kept: Kept::WhileUsed { until: before(0) },
        })
    }
}

/// What the app says of itself.
pub(super) fn about() -> About {
    About {
        version: "0.1.0".to_owned(),
        platform: "linux".to_owned(),
        host_name: None,
        serial_number: None,
        languages: Vec::new(),
    }
}
