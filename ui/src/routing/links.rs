//! Which clicks on links lead to an address of ours at once, and which are left to the browser.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlAnchorElement, MouseEvent};

use super::{Address, Navigate, NavigateOptions};

/// How a link was clicked.
#[derive(Clone, Copy)]
struct Click {
    /// Somebody has dealt with it.
    is_dealt_with: bool,
    /// The mouse's button; 0 is the main one, and what a key or a finger presses.
    button: i16,
    /// With a key that means something else than going there: another tab, another window, a file.
    is_modified: bool,
}

impl Click {
    fn read(click: &MouseEvent) -> Self {
        Self {
            is_dealt_with: click.default_prevented(),
            button: click.button(),
            is_modified: click.meta_key()
                || click.alt_key()
                || click.ctrl_key()
                || click.shift_key(),
        }
    }

    /// Whether it asks to go where the link leads, and nothing else.
    fn goes_there(self) -> bool {
        !self.is_dealt_with && self.button == 0 && !self.is_modified
    }
}

/// A link, as far as it matters to who follows it.
struct Link {
    /// The origin of where it leads; empty where it leads nowhere.
    origin: String,
    address: Address,
    target: String,
    rel: String,
    is_download: bool,
}

impl Link {
    fn read(link: &HtmlAnchorElement) -> Self {
        Self {
            origin: link.origin(),
            address: Address::of_link(link),
            target: link.target(),
            rel: link.rel(),
            is_download: link.has_attribute("download"),
        }
    }

    /// Whether it leads to an address of ours, at `origin`, from `here`. Within the page the browser finds the way
    /// better.
    fn is_ours(&self, origin: &str, here: &Address) -> bool {
        let is_external = self.rel.split([' ', '\t']).any(|word| word == "external");
        let is_within_page = !self.address.hash.is_empty()
            && (&self.address.path, &self.address.search) == (&here.path, &here.search);
        self.origin == origin
            && self.target.is_empty()
            && !is_external
            && !self.is_download
            && !is_within_page
    }
}

/// Goes where the link leads that was clicked, if it is one of ours.
pub(super) fn follow(navigate: Navigate, click: &MouseEvent) {
    if !Click::read(click).goes_there() {
        return;
    }
    // What was clicked stands within the link, perhaps as a drawing.
    let path = click.composed_path();
    let mut links = (0..path.length())
        .rev()
        .filter_map(|at| path.get(at).dyn_into::<HtmlAnchorElement>().ok());
    let Some((element, origin)) = links.next().zip(window().location().origin().ok()) else {
        return;
    };
    let link = Link::read(&element);
    if !link.is_ours(&origin, &Address::current()) {
        return;
    }
    click.prevent_default();
    let replace = js_sys::Reflect::get(&element, &JsValue::from_str("replace"));
    let options = NavigateOptions {
        replace: replace.is_ok_and(|replace| replace.is_truthy()),
        ..NavigateOptions::default()
    };
    navigate.go(&link.address, options);
}

#[cfg(test)]
mod tests {
    use super::{Click, Link};
    use crate::routing::Address;

    const ORIGIN: &str = "https://portal.example";

    const PLAIN: Click = Click {
        is_dealt_with: false,
        button: 0,
        is_modified: false,
    };

    fn to(address: &str) -> Link {
        Link {
            origin: ORIGIN.to_owned(),
            address: Address::read(address),
            target: String::new(),
            rel: String::new(),
            is_download: false,
        }
    }

    #[track_caller]
    fn check(link: &Link, is_ours: bool) {
        let here = Address::read("/devices?search=phone");
        assert_eq!(link.is_ours(ORIGIN, &here), is_ours);
    }

    #[test]
    fn only_a_plain_click_goes_there() {
        assert!(PLAIN.goes_there());
        for click in [
            Click {
                is_dealt_with: true,
                ..PLAIN
            },
            Click { button: 1, ..PLAIN },
            Click {
                is_modified: true,
                ..PLAIN
            },
        ] {
            assert!(!click.goes_there());
        }
    }

    #[test]
    fn links_to_our_addresses_are_ours() {
        check(&to("/settings"), true);
        check(&to("/devices"), true);
        check(&to("/devices?search=phone"), true);
        check(&to("/devices#page"), true);
        let rel = "noopener nofollow".to_owned();
        check(
            &Link {
                rel,
                ..to("/devices")
            },
            true,
        );
    }

    #[test]
    fn everything_else_is_the_browsers() {
        check(&to("/devices?search=phone#page"), false);
        for origin in ["https://example.com", "http://portal.example", "null", ""] {
            let origin = origin.to_owned();
            check(
                &Link {
                    origin,
                    ..to("/devices")
                },
                false,
            );
        }
        let target = "_blank".to_owned();
        check(
            &Link {
                target,
                ..to("/devices")
            },
            false,
        );
        for rel in ["external", "noopener external", "external\tnoopener"] {
            let rel = rel.to_owned();
            check(
                &Link {
                    rel,
                    ..to("/devices")
                },
                false,
            );
        }
        let file = Link {
            is_download: true,
            ..to("/devices")
        };
        check(&file, false);
    }
}
