//! What is typed in several lines, and chosen from a list.

use crate::words::{move_tr, tr};
use leptos::prelude::*;

use crate::components::{Select, SelectOption, SelectPlace, TextArea};

pub(super) fn fields() -> AnyView {
    let options = || {
        let option = |value, label| SelectOption { value, label };
        vec![
            option(0, move_tr!("gallery-system")),
            option(1, move_tr!("gallery-light")),
            option(2, move_tr!("gallery-dark")),
        ]
    };
    let chosen = RwSignal::new(1);
    let choose = move |value| chosen.set(value);
    let select = move |place, marked: bool, fixed: bool| {
        view! {
            <Select
                place
                label=move_tr!("gallery-theme")
                options=options()
                value=chosen
                marked
                fixed
                on_choose=choose
            />
        }
    };
    view! {
        {select(SelectPlace::Form, false, false)}
        {select(SelectPlace::Form, false, true)}
        {select(SelectPlace::Cell, false, false)}
        {select(SelectPlace::Cell, true, false)}
        <TextArea
            id="gallery-lines"
            label=move_tr!("gallery-rename")
            value=move_tr!("gallery-empty-text")
            on_input=|_| ()
            hint=Signal::derive(|| Some(tr!("gallery-rename-hint")))
        />
        <TextArea
            id="gallery-lines-wrong"
            label=move_tr!("gallery-rename")
            value=""
            on_input=|_| ()
            mistake=Signal::derive(|| Some(tr!("gallery-reason")))
        />
    }
    .into_any()
}
