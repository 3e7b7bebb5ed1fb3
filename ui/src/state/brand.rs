//! The organisation as its people see it: name, colour and IT's contact. What was known last is kept
//! on this machine: whoever can't sign in or reach the portal needs IT's contact most.

use crate::state::asked::Asked;
use crate::state::memory::Memory;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wire::graph::{IntuneBrand, RgbColor};

/// What `scripts/theme.js` reads before anything is painted.
const COLOUR_KEY: &str = "organisation-colour";
/// What `styles/tokens.css` derives the brand's colours from.
const COLOUR_PROPERTY: &str = "--organisation-colour";

/// What the organisation as it was known last is kept under.
const LAST_KEY: &str = "organisation";

/// The organisation called `name`, as it was known last on this machine.
#[must_use]
pub fn last_known(name: Option<&str>) -> Option<IntuneBrand> {
    understood(&Memory::Machine.recall(LAST_KEY)?, name?)
}

/// What another version kept, and what was kept of another organisation, is nothing.
fn understood(text: &str, name: &str) -> Option<IntuneBrand> {
    let brand: IntuneBrand = serde_json::from_str(text).ok()?;
    (brand.display_name == name).then_some(brand)
}

/// What is known of the organisation.
#[derive(Clone, Copy)]
pub struct Brand(Signal<Asked<IntuneBrand>>);

impl Brand {
    /// What asking for it brings; while it can't be had, what was known `last`.
    #[must_use]
    pub fn asked(asked: RwSignal<Asked<IntuneBrand>>, last: Option<IntuneBrand>) -> Self {
        Effect::new(move |_| {
            asked.with(|asked| {
                if let (Some(brand), None) = (&asked.answer, &asked.failure)
                    && let Ok(text) = serde_json::to_string(brand)
                {
                    Memory::Machine.remember(LAST_KEY, &text);
                }
            });
        });
        Self(Signal::derive(move || {
            let mut asked = asked.get();
            if asked.failure.is_some() && asked.answer.is_none() {
                asked.answer.clone_from(&last);
            }
            asked
        }))
    }

    /// As far as it is known, and what went wrong.
    #[must_use]
    pub fn answer(self) -> Signal<Asked<IntuneBrand>> {
        self.0
    }

    /// As far as it is known.
    #[must_use]
    pub fn known(self) -> Signal<IntuneBrand> {
        Signal::derive(move || {
            self.0
                .with(|asked| asked.answer.clone().unwrap_or_default())
        })
    }

    /// Paints the face in the organisation's colour once that is known, and keeps it for the next
    /// start and for after signing out.
    pub fn paint(self) {
        let colour = Memo::new(move |_| {
            self.0
                .with(|asked| asked.answer.as_ref().map(|brand| brand.theme_color))
        });
        Effect::new(move |_| match colour.get() {
            None => {}
            Some(Some(colour)) => {
                let colour = css_colour(colour);
                Memory::Machine.remember(COLOUR_KEY, &colour);
                paint(Some(&colour));
            }
            Some(None) => {
                Memory::Machine.forget(COLOUR_KEY);
                paint(None);
            }
        });
    }
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
    use super::{css_colour, understood};
    use wire::graph::{IntuneBrand, RgbColor};

    #[test]
    fn another_organisations_contact_is_nobodys() {
        let brand = IntuneBrand {
            display_name: "Contoso".to_owned(),
            contact_it_phone_number: Some("+31 20 555 0100".to_owned()),
            ..IntuneBrand::default()
        };
        let text = serde_json::to_string(&brand).unwrap();
        assert_eq!(understood(&text, "Contoso"), Some(brand));
        assert_eq!(understood(&text, "Fabrikam"), None);
        assert_eq!(understood("{", "Contoso"), None);
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
