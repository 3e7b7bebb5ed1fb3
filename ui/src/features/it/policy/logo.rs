//! The organisation's logo: read from a file and looked at before the portal is asked to keep it.

use crate::components::{Mark, PictureField};
use crate::state::brand::{LOGO_TYPE, logo_url};
use crate::words::{move_tr, tr};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use wire::graph::{IntuneBrand, MimeContent};

/// The largest file, in bytes.
const LARGEST: f64 = 16.0 * 1024.0;
/// The longest side, in pixels.
const LONGEST_SIDE: u32 = 512;
/// The shortest side, in pixels.
const SHORTEST_SIDE: u32 = 64;

/// What is wrong with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    /// It isn't a PNG that can be shown.
    NotPng,
    /// It has too many bytes.
    TooLarge,
    /// It has too few or too many pixels.
    Pixels,
}

/// The logo, to be chosen and taken away.
#[component]
pub fn Logo(
    /// The organisation as it is typed.
    draft: Signal<IntuneBrand>,
    /// It can be seen, but not changed.
    fixed: Signal<bool>,
    /// It is to be like this.
    on_change: Callback<IntuneBrand>,
) -> impl IntoView {
    let fault = RwSignal::new(None::<Fault>);
    let put = move |logo: Option<MimeContent>| {
        let mut brand = draft.get_untracked();
        brand.light_background_logo = logo;
        on_change.run(brand);
    };
    let choose = move |file: web_sys::File| {
        spawn_local(async move {
            let logo = read(&file).await;
            // Whoever has left the page meanwhile has chosen nothing.
            if fault.try_get_untracked().is_none() {
                return;
            }
            match logo {
                Ok(logo) => put(Some(logo)),
                Err(found) => fault.set(Some(found)),
            }
        });
    };
    let remove = move |()| put(None);
    // What was wrong is of no interest once there is another logo, or the old one again.
    Effect::new(move |_| {
        draft.with(|brand| brand.light_background_logo.is_some());
        fault.set(None);
    });
    let mistake = move || {
        fault.get().map(|fault| match fault {
            Fault::NotPng => tr!("policy-logo-not-png"),
            Fault::TooLarge => tr!("policy-logo-too-large"),
            Fault::Pixels => tr!("policy-logo-pixels"),
        })
    };
    let organisation = Signal::derive(move || draft.with(|brand| brand.display_name.clone()));
    let logo = Signal::derive(move || draft.with(logo_url));
    view! {
        <PictureField
            id="brand-logo"
            label=move_tr!("policy-logo")
            choose=move_tr!("policy-logo-choose")
            remove=move_tr!("policy-logo-remove")
            accept=LOGO_TYPE
            hint=move_tr!("policy-logo-hint")
            mistake=Signal::derive(mistake)
            chosen=Signal::derive(move || logo.read().is_some())
            fixed
            on_choose=choose
            on_remove=remove
        >
            <Mark organisation logo />
        </PictureField>
    }
}

/// A file as a logo, once the window has shown that it can draw it.
async fn read(file: &web_sys::File) -> Result<MimeContent, Fault> {
    if file.type_() != LOGO_TYPE {
        return Err(Fault::NotPng);
    }
    if file.size() > LARGEST {
        return Err(Fault::TooLarge);
    }
    let logo = MimeContent {
        mime_type: LOGO_TYPE.to_owned(),
        value: in_base64(file).await.ok_or(Fault::NotPng)?,
    };
    let (width, height) = drawn(&logo).await.ok_or(Fault::NotPng)?;
    let fits = |side| (SHORTEST_SIDE..=LONGEST_SIDE).contains(&side);
    if fits(width) && fits(height) {
        Ok(logo)
    } else {
        Err(Fault::Pixels)
    }
}

async fn in_base64(file: &web_sys::File) -> Option<String> {
    let bytes = JsFuture::from(file.array_buffer()).await.ok()?;
    let bytes = js_sys::Uint8Array::new(&bytes).to_vec();
    // What `btoa` takes is a text whose characters are the bytes.
    let text: String = bytes.into_iter().map(char::from).collect();
    web_sys::window()?.btoa(&text).ok()
}

/// How wide and how high the window draws it.
async fn drawn(logo: &MimeContent) -> Option<(u32, u32)> {
    let image = document().create_element("img").ok()?;
    let image = image.dyn_into::<web_sys::HtmlImageElement>().ok()?;
    let brand = IntuneBrand {
        light_background_logo: Some(logo.clone()),
        ..IntuneBrand::default()
    };
    image.set_src(&logo_url(&brand)?);
    JsFuture::from(image.decode()).await.ok()?;
    Some((image.natural_width(), image.natural_height()))
}
