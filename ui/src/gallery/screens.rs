//! Each screen in its states, with the clock standing still.

mod data;
mod device;
mod devices;
mod enrolment;
mod frame;
mod it;
mod it_actions;
mod it_approvals;
mod it_audit;
mod it_policy;
mod join;
mod pages;
mod sign_in;

use super::Example;
use device::{banners, outcomes, refused};

/// Every example of a screen.
#[must_use]
pub fn examples() -> Vec<Example> {
    [
        lists(),
        enrolling(),
        device_banners(),
        device_outcomes(),
        signing_in(),
        joining(),
        it::examples(),
        device_actions(),
        approvals(),
        audit(),
        policy(),
    ]
    .concat()
}

fn lists() -> Vec<Example> {
    vec![
        Example::screen("devices", devices::cards),
        Example::screen("devices-suggested", devices::suggested),
        Example::screen("devices-identify", devices::identify),
        Example::screen("devices-empty", devices::empty),
        Example::screen("devices-loading", devices::loading),
        Example::screen("devices-failed", devices::failed),
        Example::screen("devices-never-reached", devices::never_reached),
        Example::screen("devices-out-of-date", devices::out_of_date),
        Example::screen("notifications", pages::notifications),
        Example::screen("notifications-empty", pages::no_notifications),
        Example::screen("support", pages::support),
        Example::screen("support-empty", pages::support_empty),
        Example::screen("support-failed", pages::support_failed),
        Example::screen("settings", pages::settings),
        Example::screen("settings-in-browser", pages::settings_in_browser),
        Example::screen("settings-notifications-refused", pages::settings_refused),
        Example::screen("settings-signing-out", pages::settings_signing_out),
        Example::screen("shortcuts", pages::shortcuts),
        Example::screen("licences", pages::licences),
        Example::screen("licences-failed", pages::licences_failed),
    ]
}

fn enrolling() -> Vec<Example> {
    vec![
        Example::screen("enrolment", enrolment::android),
        Example::screen("enrolment-ios", enrolment::ios),
        Example::screen("enrolment-windows", enrolment::windows),
        Example::screen("enrolment-macos", enrolment::macos),
        Example::screen("enrolment-own-words", enrolment::own_words),
        Example::screen("enrolment-linux", enrolment::linux),
        Example::screen("enrolment-linux-code", enrolment::linux_code),
        Example::screen("enrolment-linux-expired", enrolment::linux_expired),
        Example::screen("enrolment-linux-failed", enrolment::linux_failed),
    ]
}

fn device_banners() -> Vec<Example> {
    vec![
        Example::screen("device", device::at_rest),
        Example::screen("device-confirm-you", banners::confirm_you),
        Example::screen("device-confirm-you-challenged", banners::challenged),
        Example::screen("device-confirm-show", banners::confirm_show),
        Example::screen("device-last-banner", banners::android),
        Example::screen("device-last-banner-busy", banners::busy),
        Example::screen("device-last-banner-failed", banners::failed),
        Example::screen("device-last-banner-in-doubt", banners::in_doubt),
        Example::screen("device-last-iphone", banners::iphone),
        Example::screen("device-last-windows-phone", banners::windows_phone),
        Example::screen("device-last-windows-10-mobile", banners::windows_10_mobile),
        Example::screen("device-last-work-profile", banners::work_profile),
        Example::screen("device-last-linux", banners::linux),
        Example::screen("device-grace-period", device::grace_period),
        Example::screen("device-no-access", device::no_access),
        Example::screen("device-mac", device::mac),
        Example::screen("device-automated", device::automated),
        Example::screen("device-lost", device::lost),
        Example::screen("device-several", device::several),
        Example::screen("device-gone", device::gone),
        Example::screen("device-lock", banners::lock),
        Example::screen("device-lock-this", banners::lock_this),
        Example::screen("device-restart", banners::restart),
        Example::screen("device-remove-confirm-you", banners::confirm_remove),
        Example::screen("device-remove-iphone", banners::remove_iphone),
        Example::screen("device-remove-work-profile", banners::remove_work_profile),
        Example::screen("device-remove-linux", banners::remove_linux),
        Example::screen("device-remove-too-late", banners::remove_too_late),
        Example::screen("device-reset-phone", banners::reset_phone),
        Example::screen("device-reset-laptop", banners::reset_laptop),
        Example::screen("device-rename", device::renaming),
        Example::screen("device-rename-refused", device::name_refused),
        Example::screen("device-too-late", banners::too_late),
        Example::screen("device-too-late-in-doubt", banners::too_late_in_doubt),
    ]
}

fn device_outcomes() -> Vec<Example> {
    vec![
        Example::screen("device-pending", outcomes::pending),
        Example::screen("device-pending-out-of-contact", outcomes::out_of_contact),
        Example::screen("device-accepted", outcomes::accepted),
        Example::screen("device-passcode-hidden", outcomes::passcode_hidden),
        Example::screen("device-passcode", outcomes::passcode_shown),
        Example::screen("device-passcode-spelled", outcomes::passcode_spelled),
        Example::screen("device-passcode-on-paper", outcomes::passcode_spelled),
        Example::screen("device-removed", outcomes::removed),
        Example::screen("device-failed", outcomes::failed),
        Example::screen("device-expired", outcomes::expired),
        Example::screen("device-unknown", outcomes::unknown),
        Example::screen("device-lock-pending", outcomes::lock_pending),
        Example::screen("device-locked", outcomes::locked),
        Example::screen("device-not-locked", outcomes::not_locked),
        Example::screen("device-removing", outcomes::removing),
        Example::screen("device-restarted", outcomes::restarted),
        Example::screen("device-checking", outcomes::checking),
        Example::screen("device-probably-reset", outcomes::probably_reset),
        Example::screen("device-refused", refused::too_new),
        Example::screen("device-refused-token", refused::token_missing),
        Example::screen("device-refused-platform", refused::platform_cant),
        Example::screen("device-refused-switched-off", refused::switched_off),
        Example::screen("device-refused-no-user", refused::no_primary_user),
        Example::screen("device-refused-manager", refused::enrolment_manager),
        Example::screen("device-refused-under-way", refused::under_way),
    ]
}

fn signing_in() -> Vec<Example> {
    vec![
        Example::screen("sign-in", sign_in::signed_out),
        Example::screen("sign-in-website", sign_in::website),
        Example::screen(
            "sign-in-website-session-ended",
            sign_in::website_session_ended,
        ),
        Example::screen("sign-in-website-failed", sign_in::website_failed),
        Example::screen("sign-in-website-silent", sign_in::website_silent),
        Example::screen("sign-in-waiting", sign_in::waiting),
        Example::screen("sign-in-waiting-to-confirm", sign_in::waiting_to_confirm),
        Example::screen("sign-in-no-browser", sign_in::no_browser),
        Example::screen("sign-in-cancelled", sign_in::cancelled),
        Example::screen("sign-in-took-too-long", sign_in::took_too_long),
        Example::screen(
            "sign-in-took-too-long-to-confirm",
            sign_in::too_long_to_confirm,
        ),
        Example::screen("sign-in-too-long-to-remove", sign_in::too_long_to_remove),
        Example::screen("sign-in-somebody-else", sign_in::somebody_else),
        Example::screen("sign-in-portal-unreachable", sign_in::portal_unreachable),
        Example::screen("sign-in-not-a-portal", sign_in::not_a_portal),
        Example::screen("sign-in-issuer-unreachable", sign_in::issuer_unreachable),
        Example::screen("sign-in-refused", sign_in::refused),
        Example::screen("sign-in-not-trusted", sign_in::not_trusted),
        Example::screen("sign-in-session-ended", sign_in::session_ended),
        Example::screen("sign-in-here-only", sign_in::here_only),
        Example::screen("sign-in-not-allowed", sign_in::not_allowed),
        Example::screen("sign-in-no-portal", sign_in::no_portal),
        Example::screen("sign-in-settings-unreadable", sign_in::settings_unreadable),
        Example::screen("sign-in-host-failed", sign_in::host_failed),
        Example::screen("sign-in-host-changed", sign_in::host_changed),
        Example::screen(
            "sign-in-host-changed-to-confirm",
            sign_in::host_changed_to_confirm,
        ),
    ]
}

fn joining() -> Vec<Example> {
    vec![
        Example::screen("join-first-start", join::first_start),
        Example::screen("join-linked", join::linked),
        Example::screen("join-searching", join::searching),
        Example::screen("join-found", join::found),
        Example::screen("join-joining", join::joining),
        Example::screen("join-kept", join::kept),
        Example::screen("join-kept-managed", join::managed),
        Example::screen("join-forgetting", join::forgetting),
        Example::screen("join-not-an-address", join::not_an_address),
        Example::screen("join-not-https", join::not_https),
        Example::screen("join-not-reached", join::unreachable),
        Example::screen("join-not-a-portal", join::not_a_portal),
        Example::screen("join-not-allowed", join::not_allowed),
        Example::screen("join-not-allowed-sign-in", join::sign_in_not_allowed),
        Example::screen("join-not-reached-sign-in", join::sign_in_unreachable),
        Example::screen("join-not-trusted", join::sign_in_not_trusted),
        Example::screen("join-not-chosen", join::host_failed),
    ]
}

fn device_actions() -> Vec<Example> {
    vec![
        Example::screen("it-actions", it_actions::list),
        Example::screen("it-actions-filtered", it_actions::filtered),
        Example::screen("it-actions-none-fits", it_actions::none_fits),
        Example::screen("it-actions-empty", it_actions::empty),
        Example::screen("it-actions-loading", it_actions::loading),
        Example::screen("it-actions-failed", it_actions::failed),
        Example::screen("it-stopping", it_actions::stopping),
        Example::screen("it-stopped", it_actions::stopped),
        Example::screen("it-stopped-help-desk", it_actions::stopped_for_help_desk),
        Example::screen(
            "it-let-act-confirm-you",
            it_actions::letting_act_confirm_you,
        ),
        Example::screen("it-let-act", it_actions::letting_act),
        Example::screen("it-story", it_actions::story_waiting),
        Example::screen("it-story-failed", it_actions::story_failed),
        Example::screen("it-story-while-stopped", it_actions::story_while_stopped),
        Example::screen("it-story-missing", it_actions::story_missing),
        Example::screen("it-reveal-offered", it_actions::reveal_offered),
        Example::screen("it-reveal-confirm-you", it_actions::reveal_confirm_you),
        Example::screen("it-reveal", it_actions::reveal_asked),
        Example::screen("it-revealed", it_actions::revealed),
    ]
}

fn approvals() -> Vec<Example> {
    vec![
        Example::screen("it-approvals", it_approvals::list),
        Example::screen("it-approvals-empty", it_approvals::empty),
        Example::screen("it-approvals-failed", it_approvals::failed),
        Example::screen("it-approval", it_approvals::one),
        Example::screen("it-approval-confirm-you", it_approvals::confirm_you),
        Example::screen("it-approval-approving", it_approvals::approving),
        Example::screen("it-approval-another-list", it_approvals::another_list),
        Example::screen("it-approval-too-late", it_approvals::too_late),
        Example::screen("it-approval-rejecting", it_approvals::rejecting),
        Example::screen("it-approval-own", it_approvals::own),
        Example::screen(
            "it-approval-new-administrator",
            it_approvals::new_administrator,
        ),
        Example::screen("it-approval-help-desk", it_approvals::help_desk),
        Example::screen("it-approval-approved", it_approvals::approved),
        Example::screen("it-approval-rejected", it_approvals::rejected),
    ]
}

fn audit() -> Vec<Example> {
    vec![
        Example::screen("it-audit", it_audit::entries),
        Example::screen("it-audit-of-one-person", it_audit::of_one_person),
        Example::screen("it-audit-nothing", it_audit::nothing),
        Example::screen("it-audit-failed", it_audit::failed),
    ]
}

fn policy() -> Vec<Example> {
    vec![
        Example::screen("it-policy", it_policy::saved),
        Example::screen("it-policy-changing", it_policy::changing),
        Example::screen("it-policy-changed-meanwhile", it_policy::changed_meanwhile),
        Example::screen("it-policy-read-only", it_policy::read_only),
        Example::screen("it-policy-organisation", it_policy::organisation),
        Example::screen(
            "it-policy-organisation-illegible",
            it_policy::organisation_illegible,
        ),
        Example::screen(
            "it-policy-organisation-read-only",
            it_policy::organisation_read_only,
        ),
        Example::screen("it-policy-texts", it_policy::texts),
    ]
}
