//! The organisation as its people see it: name, colour and IT's contact.

use crate::state::asked::Asked;
use crate::state::memory::Memory;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wire::graph::{IntuneBrand, RgbColor};

/// What `scripts/theme.js` reads before anything is painted.
const COLOUR_KEY: &str = "organisation-colour";
/// What `styles/tokens.css` derives the brand's colours from.
const COLOUR_PROPERTY: &str = "--organisation-colour";

/// What is known of the organisation.
#[derive(Clone, Copy)]
pub struct Brand(RwSignal<Asked<IntuneBrand>>);

impl Brand {
    /// What asking for it brings.
    #[must_use]
    pub fn asked(asked: RwSignal<Asked<IntuneBrand>>) -> Self {
        Self(asked)
    }

    /// As far as it is known, and what went wrong.
    #[must_use]
    pub fn answer(self) -> Signal<Asked<IntuneBrand>> {
        self.0.into()
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
    use super::css_colour;
    use wire::graph::RgbColor;

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
