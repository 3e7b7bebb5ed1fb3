//! What somebody writes before an action is asked for.

use crate::words::tr;
use leptos::prelude::*;
use wire::portal::BulkPreview;
use wire::terms::RemoteAction;

use super::groups::runs_on;

/// What is written into the sheet.
#[derive(Clone, Copy)]
pub(super) struct Written {
    /// Why it is asked for.
    pub(super) reason: RwSignal<String>,
    /// How many devices it is for, typed.
    pub(super) count: RwSignal<String>,
}

impl Written {
    pub(super) fn nothing() -> Self {
        Self {
            reason: RwSignal::new(String::new()),
            count: RwSignal::new(String::new()),
        }
    }

    /// What is missing before `action` can be asked for as `preview` says.
    pub(super) fn missing(self, action: RemoteAction, preview: &BulkPreview) -> Option<String> {
        if preview.needs_approval && self.reason.read().trim().is_empty() {
            return Some(tr!("it-sheet-reason-first"));
        }
        let digits = |text: &str| {
            text.chars()
                .filter(char::is_ascii_digit)
                .collect::<String>()
        };
        let typed = digits(&self.count.read()) == runs_on(preview).to_string();
        (action == RemoteAction::Wipe && !typed).then(|| tr!("it-sheet-type-first"))
    }
}
