//! Each component in its states.

pub mod action_rows;
pub mod banners;
pub mod buttons;
pub mod cards;
pub mod commands;
pub mod controls;
pub mod facts;
pub mod fields;
pub mod frames;
pub mod popup;
pub mod tables;
pub mod waiting;

use super::Example;

/// Every example of a component.
#[must_use]
pub fn examples() -> Vec<Example> {
    vec![
        Example::component("buttons", buttons::buttons),
        Example::component("icon-buttons", buttons::icon_buttons),
        Example::component("message-bars", banners::message_bars),
        Example::component("message-bar-line", banners::line),
        Example::component("controls", controls::controls),
        Example::component("fields", fields::fields),
        Example::component("device-cards", cards::device_cards),
        Example::component("device-drawings", cards::drawings),
        Example::component("status-lines", facts::status_lines),
        Example::component("action-rows", action_rows::action_rows),
        Example::component("passcode-shown", popup::passcode_shown),
        Example::component("passcode-hidden", popup::passcode_hidden),
        Example::component("command-lines", commands::command_lines),
        Example::component("details", facts::details),
        Example::component("timeline", facts::timeline),
        Example::component("notices", facts::notices),
        Example::component("table", tables::table),
        Example::component("table-skeleton", tables::coming),
        Example::component("skeletons", waiting::skeletons),
        Example::component("empty-state", waiting::empty_state),
        Example::component("toasts", waiting::toasts),
        Example::screen("frame", frames::frame),
        Example::screen("dialog", popup::dialog),
        Example::screen("dialog-with-banner", popup::dialog_with_banner),
        Example::screen("sign-in-frame", frames::sign_in),
    ]
}
