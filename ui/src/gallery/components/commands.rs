//! What is typed in a terminal.

use crate::words::move_tr;
use leptos::prelude::*;

use crate::components::{CommandLine, Icon, IconButton};

pub(super) fn command_lines() -> AnyView {
    view! {
        <div class="gallery__sheet">
            <CommandLine command="portal-agent run" />
        </div>
        <div class="gallery__sheet">
            <CommandLine command="portal-agent enrol --portal https://portal.contoso.example --code 7KQM-X2WD-HR4T">
                <IconButton icon=Icon::Copy label=move_tr!("gallery-copy") on_press=|()| () />
            </CommandLine>
        </div>
    }
    .into_any()
}
