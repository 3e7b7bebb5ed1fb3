//! The organisation as its people see it: name, colour and IT's contact. What was known last is kept
//! on this machine: whoever can't sign in or reach the portal needs IT's contact most. It is kept by the
//! portal's address, since a portal may call itself by any name.

use crate::host::use_host;
use crate::state::asked::{Asked, ask};
use crate::state::changes::use_changes;
use crate::state::memory::Memory;
use crate::state::whose::Whose;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wire::graph::{IntuneBrand, MimeContent, RgbColor};

/// The portal whose colour `scripts/theme.js` sets before anything is painted.
const PORTAL_KEY: &str = "portal";
/// A portal's colour, which `scripts/theme.js` reads by the same key.
const COLOUR: &str = "organisation-colour";
/// What `styles/tokens.css` derives the brand's colours from.
const COLOUR_PROPERTY: &str = "--organisation-colour";

/// The organisation as it was known last.
const LAST: &str = "organisation";

/// The organisation of the portal at that address, as it was known last on this machine.
#[must_use]
pub fn last_known(portal: Option<&str>) -> Option<IntuneBrand> {
    understood(&Memory::Machine.recall(&Whose::keys_at(portal?, LAST))?)
}

/// What another version kept is nothing.
fn understood(text: &str) -> Option<IntuneBrand> {
    wire::json::read(text).ok()
}

/// Paints the face in the colour that the portal at that address was known by last, now and at the next start;
/// in none of another's.
pub fn paint_as_known(portal: Option<&str>) {
    match portal {
        Some(portal) => Memory::Machine.remember(PORTAL_KEY, portal),
        None => Memory::Machine.forget(PORTAL_KEY),
    }
    let colour = portal.and_then(|it| Memory::Machine.recall(&Whose::keys_at(it, COLOUR)));
    paint(colour.as_deref());
}

/// Forgets what is known of the portal at that address, which the app forgets.
pub fn forget_at(portal: &str) {
    for what in [LAST, COLOUR] {
        Memory::Machine.forget(&Whose::keys_at(portal, what));
    }
}

/// What is known of the organisation.
#[derive(Clone, Copy)]
pub struct Brand {
    answer: Signal<Asked<IntuneBrand>>,
    again: RwSignal<u32>,
}

impl Brand {
    /// What asking `portal` for it brings; while it can't be had, what was known last.
    #[must_use]
    pub fn asked(portal: Option<String>) -> Self {
        let (host, changes) = (use_host(), use_changes());
        let again = RwSignal::new(0);
        let asked = ask(move || {
            changes.watch_devices();
            again.track();
            async move { host.portal().brand().await }
        });
        let last = last_known(portal.as_deref());
        Effect::new(move |_| {
            asked.with(|asked| {
                if let (Some(brand), None) = (&asked.answer, &asked.failure)
                    && let Some(portal) = &portal
                    && let Ok(text) = serde_json::to_string(brand)
                {
                    Memory::Machine.remember(&Whose::keys_at(portal, LAST), &text);
                }
            });
        });
        let answer = Signal::derive(move || {
            let mut asked = asked.get();
            if asked.failure.is_some() && asked.answer.is_none() {
                asked.answer.clone_from(&last);
            }
            asked
        });
        Self { answer, again }
    }

    /// As far as it is known, and what went wrong.
    #[must_use]
    pub fn answer(self) -> Signal<Asked<IntuneBrand>> {
        self.answer
    }

    /// Asks again.
    pub fn ask_again(self) {
        self.again.update(|count| *count += 1);
    }

    /// As far as it is known.
    #[must_use]
    pub fn known(self) -> Signal<IntuneBrand> {
        Signal::derive(move || {
            self.answer
                .with(|asked| asked.answer.clone().unwrap_or_default())
        })
    }

    /// Paints the face in the organisation's colour once that is known, and keeps it for the next
    /// start of the app for `portal` and for after signing out there.
    pub fn paint(self, portal: Option<String>) {
        let colour = Memo::new(move |_| {
            self.answer
                .with(|asked| asked.answer.as_ref().map(|brand| brand.theme_color))
        });
        Effect::new(move |_| {
            let Some(colour) = colour.get() else { return };
            let colour = colour.map(css_colour);
            if let Some(portal) = &portal {
                let key = Whose::keys_at(portal, COLOUR);
                match &colour {
                    Some(colour) => Memory::Machine.remember(&key, colour),
                    None => Memory::Machine.forget(&key),
                }
            }
            paint(colour.as_deref());
        });
    }
}

/// The type of a logo.
pub const LOGO_TYPE: &str = "image/png";

/// The organisation's logo as the source of a picture; `None` where it has none that could be shown.
#[must_use]
pub fn logo_url(brand: &IntuneBrand) -> Option<String> {
    let MimeContent { mime_type, value } = brand.light_background_logo.as_ref()?;
    let is_base64 = |byte: u8| byte.is_ascii_alphanumeric() || b"+/=".contains(&byte);
    let fits = mime_type == LOGO_TYPE && value.bytes().all(is_base64);
    fits.then(|| format!("data:{LOGO_TYPE};base64,{value}"))
}

/// A colour as CSS and `scripts/theme.js` read it: `#rrggbb`.
fn css_colour(RgbColor { r, g, b }: RgbColor) -> String {
    format!("#{r:02x}{g:02x}{b:02x}")
}

/// Sets the colour on the page, or leaves it to the style sheet.
fn paint(colour: Option<&str>) {
    let root = document()
        .document_element()
        .and_then(|root| root.dyn_into::<web_sys::HtmlElement>().ok());
    let Some(root) = root else { return };
    // Without it the page has the product's own colour; there is nobody to tell.
    let _unpainted = match colour {
        Some(colour) => root.style().set_property(COLOUR_PROPERTY, colour),
        None => root.style().remove_property(COLOUR_PROPERTY).map(drop),
    };
}

/// The organisation, from anywhere below the signed-in start.
#[must_use]
#[expect(clippy::expect_used, reason = "the signed-in start provides the brand")]
pub fn use_brand() -> Brand {
    use_context().expect("the signed-in start provides the brand")
}

#[cfg(test)]
mod tests {
    use super::{COLOUR, PORTAL_KEY, css_colour, logo_url};
    use crate::state::whose::Whose;
    use wire::graph::{IntuneBrand, MimeContent, RgbColor};

    #[test]
    fn only_a_png_is_a_logo() {
        let shown = |mime_type: &str, value: &str| {
            let logo = MimeContent {
                mime_type: mime_type.to_owned(),
                value: value.to_owned(),
            };
            logo_url(&IntuneBrand {
                light_background_logo: Some(logo),
                ..IntuneBrand::default()
            })
        };
        let url = "data:image/png;base64,iVBORw0=";
        assert_eq!(shown("image/png", "iVBORw0=").as_deref(), Some(url));
        assert_eq!(shown("image/svg+xml", "PHN2Zy8+"), None);
        assert_eq!(shown("image/png", "x' onerror='alert(1)"), None);
        assert_eq!(logo_url(&IntuneBrand::default()), None);
    }

    #[test]
    fn the_start_script_reads_the_colour_by_the_portal_it_was_kept_for() {
        let script = include_str!("../../scripts/theme.js");
        let key = Whose::keys_at("${portal}", COLOUR);
        assert!(script.contains(&format!("localStorage.getItem(`{key}`)")));
        assert!(script.contains(&format!("portal = localStorage.getItem(\"{PORTAL_KEY}\")")));
    }

    #[test]
    fn a_colour_as_css_writes_it() {
        assert_eq!(
            css_colour(RgbColor {
                r: 15,
                g: 95,
                b: 176
            }),
            "#0f5fb0"
        );
    }
}
