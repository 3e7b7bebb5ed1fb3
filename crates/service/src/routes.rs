//! Every route, in one table: what isn't in it doesn't exist, and nothing gets in without saying
//! who may call it.
//!
//! This file is long because every route stands in it: that is what makes the table one.

use crate::addressed;
use crate::api::{beta, channel, openapi, portal_v1, v1_0, web, well_known};
use crate::envelope;
use crate::failure::Failure;
use crate::guard::{self, Who};
use crate::portal::Portal;
#[cfg(feature = "website")]
use crate::website;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use http::Method;
use std::time::Duration;
use utoipa_axum::router::UtoipaMethodRouter;
use utoipa_axum::routes;
use wire::channel::LONGEST_WAIT;
use wire::portal::LARGEST_BULK_REQUEST;

/// The largest request that is read, in bytes, where nothing else is said.
const LARGEST_BODY: usize = 64 * 1024;
/// The longest that a reply may take to begin, in seconds, where nothing is waited for.
const PATIENCE: u64 = 15;

/// One route.
pub struct Route {
    /// Its method.
    pub method: Method,
    /// Its path; `{…}` stands for an id.
    pub path: &'static str,
    /// Who may call it.
    pub who: Who,
    /// How long its reply may wait for something to happen, in seconds.
    pub waits: u16,
    /// The largest request that is read, in bytes.
    pub(crate) largest_body: usize,
    /// Its handler, with what it says of itself in the OpenAPI description.
    pub(crate) handler: UtoipaMethodRouter<Portal>,
}

/// Every route.
#[must_use]
pub fn table() -> Vec<Route> {
    use Who::{Administrator, Device, It, OwnPage, Person, Public};
    let row = |method, path, who, handler| Route {
        method,
        path,
        who,
        waits: 0,
        largest_body: LARGEST_BODY,
        handler,
    };
    let waiting = |method, path, who, handler| Route {
        waits: LONGEST_WAIT,
        ..row(method, path, who, handler)
    };
    let (get, post) = (|| Method::GET, || Method::POST);
    vec![
        row(
            get(),
            "/.well-known/oauth-protected-resource",
            Public,
            routes!(well_known::oauth_protected_resource::protected_resource),
        ),
        row(
            get(),
            "/openapi.json",
            Public,
            routes!(openapi::description),
        ),
        row(get(), "/v1.0/me", Person, routes!(v1_0::me::me)),
        row(
            get(),
            "/v1.0/me/managedDevices",
            Person,
            routes!(v1_0::me::managed_devices::managed_devices),
        ),
        row(
            get(),
            "/v1.0/me/managedDevices/{id}",
            Person,
            routes!(v1_0::me::managed_devices::device::managed_device),
        ),
        row(
            Method::PATCH,
            "/v1.0/me/managedDevices/{id}",
            Person,
            routes!(v1_0::me::managed_devices::device::rename::rename),
        ),
        row(
            get(),
            "/v1.0/me/managedDevices/{id}/deviceCompliancePolicyStates",
            Person,
            routes!(v1_0::me::managed_devices::device::compliance::policy_states),
        ),
        row(
            post(),
            "/v1.0/me/managedDevices/{id}/resetPasscode",
            Person,
            routes!(v1_0::me::managed_devices::device::reset_passcode::reset_passcode),
        ),
        row(
            post(),
            "/v1.0/me/managedDevices/{id}/remoteLock",
            Person,
            routes!(v1_0::me::managed_devices::device::remote_lock::remote_lock),
        ),
        row(
            post(),
            "/v1.0/me/managedDevices/{id}/syncDevice",
            Person,
            routes!(v1_0::me::managed_devices::device::sync_device::sync_device),
        ),
        row(
            post(),
            "/v1.0/me/managedDevices/{id}/rebootNow",
            Person,
            routes!(v1_0::me::managed_devices::device::reboot_now::reboot_now),
        ),
        row(
            post(),
            "/v1.0/me/managedDevices/{id}/retire",
            Person,
            routes!(v1_0::me::managed_devices::device::retire::retire),
        ),
        row(
            post(),
            "/v1.0/me/managedDevices/{id}/wipe",
            Person,
            routes!(v1_0::me::managed_devices::device::wipe::wipe),
        ),
        row(
            get(),
            "/v1.0/deviceManagement/intuneBrand",
            Person,
            routes!(v1_0::device_management::intune_brand::intune_brand),
        ),
        row(
            get(),
            "/v1.0/deviceManagement/managedDevices",
            It,
            routes!(v1_0::device_management::managed_devices::managed_devices),
        ),
        row(
            get(),
            "/v1.0/deviceManagement/managedDevices/{id}",
            It,
            routes!(v1_0::device_management::managed_devices::device::managed_device),
        ),
        row(
            get(),
            "/v1.0/deviceManagement/managedDevices/{id}/deviceCompliancePolicyStates",
            It,
            routes!(v1_0::device_management::managed_devices::device::compliance::policy_states),
        ),
        row(
            get(),
            "/beta/deviceManagement/remoteActionAudits",
            It,
            routes!(beta::device_management::remote_action_audits::remote_action_audits),
        ),
        row(
            get(),
            "/v1.0/deviceManagement/auditEvents",
            It,
            routes!(v1_0::device_management::audit_events::audit_events),
        ),
        row(
            Method::PATCH,
            "/v1.0/deviceManagement/managedDevices/{id}",
            It,
            routes!(v1_0::device_management::managed_devices::device::rename::rename),
        ),
        row(
            post(),
            "/v1.0/deviceManagement/managedDevices/{id}/resetPasscode",
            It,
            routes!(
                v1_0::device_management::managed_devices::device::reset_passcode::reset_passcode
            ),
        ),
        row(
            post(),
            "/v1.0/deviceManagement/managedDevices/{id}/remoteLock",
            It,
            routes!(v1_0::device_management::managed_devices::device::remote_lock::remote_lock),
        ),
        row(
            post(),
            "/v1.0/deviceManagement/managedDevices/{id}/syncDevice",
            It,
            routes!(v1_0::device_management::managed_devices::device::sync_device::sync_device),
        ),
        row(
            post(),
            "/v1.0/deviceManagement/managedDevices/{id}/rebootNow",
            It,
            routes!(v1_0::device_management::managed_devices::device::reboot_now::reboot_now),
        ),
        row(
            post(),
            "/v1.0/deviceManagement/managedDevices/{id}/retire",
            It,
            routes!(v1_0::device_management::managed_devices::device::retire::retire),
        ),
        row(
            post(),
            "/v1.0/deviceManagement/managedDevices/{id}/wipe",
            It,
            routes!(v1_0::device_management::managed_devices::device::wipe::wipe),
        ),
        row(get(), "/v1.0/users", It, routes!(v1_0::users::users)),
        row(
            get(),
            "/v1.0/users/{id}",
            It,
            routes!(v1_0::users::user::user),
        ),
        row(
            get(),
            "/v1.0/users/{id}/managedDevices",
            It,
            routes!(v1_0::users::user::managed_devices::managed_devices),
        ),
        row(
            get(),
            "/portal/v1/actions",
            Person,
            routes!(portal_v1::actions::actions),
        ),
        row(
            get(),
            "/portal/v1/actions/{id}",
            Person,
            routes!(portal_v1::actions::story::action),
        ),
        row(
            post(),
            "/portal/v1/actions/{id}/reveal",
            Person,
            routes!(portal_v1::actions::reveal::reveal),
        ),
        row(
            post(),
            "/portal/v1/actions/{id}/reveal-to-it",
            It,
            routes!(portal_v1::actions::reveal_to_it::reveal_to_it),
        ),
        row(
            post(),
            "/portal/v1/actions/{id}/cancel",
            Person,
            routes!(portal_v1::actions::cancel::cancel),
        ),
        row(
            get(),
            "/portal/v1/managed-devices/export",
            It,
            routes!(portal_v1::managed_devices::export::export),
        ),
        row(
            get(),
            "/portal/v1/audit-events/export",
            It,
            routes!(portal_v1::audit_events::export::export),
        ),
        row(
            get(),
            "/portal/v1/notifications",
            Person,
            routes!(portal_v1::notifications::notifications),
        ),
        row(
            post(),
            "/portal/v1/notifications/read",
            Person,
            routes!(portal_v1::notifications::read::mark_read),
        ),
        row(
            get(),
            "/portal/v1/policy",
            It,
            routes!(portal_v1::policy::policy),
        ),
        row(
            Method::PUT,
            "/portal/v1/policy",
            Administrator,
            routes!(portal_v1::policy::put_policy),
        ),
        row(
            get(),
            "/portal/v1/policy/defaults",
            It,
            routes!(portal_v1::policy::defaults::defaults),
        ),
        row(
            get(),
            "/portal/v1/bulk-actions",
            It,
            routes!(portal_v1::bulk_actions::bulk_actions),
        ),
        row(
            post(),
            "/portal/v1/bulk-actions",
            It,
            routes!(portal_v1::bulk_actions::ask),
        ),
        Route {
            largest_body: LARGEST_BULK_REQUEST,
            ..row(
                post(),
                "/portal/v1/bulk-actions/preview",
                It,
                routes!(portal_v1::bulk_actions::preview::preview),
            )
        },
        row(
            get(),
            "/portal/v1/bulk-actions/{id}",
            It,
            routes!(portal_v1::bulk_actions::bulk_action::bulk_action),
        ),
        row(
            get(),
            "/portal/v1/bulk-actions/{id}/devices",
            It,
            routes!(portal_v1::bulk_actions::devices::devices),
        ),
        row(
            post(),
            "/portal/v1/bulk-actions/{id}/cancel",
            It,
            routes!(portal_v1::bulk_actions::cancel::cancel),
        ),
        row(
            post(),
            "/portal/v1/bulk-actions/{id}/retry",
            It,
            routes!(portal_v1::bulk_actions::retry::retry),
        ),
        row(
            get(),
            "/portal/v1/approvals",
            It,
            routes!(portal_v1::approvals::approvals),
        ),
        row(
            get(),
            "/portal/v1/approvals/{id}",
            It,
            routes!(portal_v1::approvals::approval::approval),
        ),
        row(
            post(),
            "/portal/v1/approvals/{id}/approve",
            Administrator,
            routes!(portal_v1::approvals::approve::approve),
        ),
        row(
            post(),
            "/portal/v1/approvals/{id}/reject",
            Administrator,
            routes!(portal_v1::approvals::reject::reject),
        ),
        row(get(), "/portal/v1/stop", It, routes!(portal_v1::stop::stop)),
        row(
            Method::PUT,
            "/portal/v1/stop",
            It,
            routes!(portal_v1::stop::set_stop),
        ),
        row(
            post(),
            "/portal/v1/policy/preview",
            It,
            routes!(portal_v1::policy::preview::preview),
        ),
        row(
            post(),
            "/portal/v1/elevations",
            Person,
            routes!(portal_v1::elevations::ask),
        ),
        row(
            get(),
            "/portal/v1/elevations/{id}/continue",
            Public,
            routes!(portal_v1::elevations::onward::go_on),
        ),
        row(
            get(),
            "/portal/v1/elevations/callback",
            Public,
            routes!(portal_v1::elevations::callback::callback),
        ),
        row(
            post(),
            "/portal/v1/elevations/{id}/complete",
            Person,
            routes!(portal_v1::elevations::complete::complete),
        ),
        row(
            post(),
            "/portal/v1/enrolment-codes",
            Person,
            routes!(portal_v1::enrolment_codes::new_enrolment_code),
        ),
        row(
            get(),
            "/portal/v1/enrolment-texts",
            Person,
            routes!(portal_v1::enrolment_texts::enrolment_texts),
        ),
        row(
            Method::PUT,
            "/portal/v1/enrolment-texts",
            Administrator,
            routes!(portal_v1::enrolment_texts::put_enrolment_texts),
        ),
        row(
            Method::PUT,
            "/portal/v1/brand",
            Administrator,
            routes!(portal_v1::brand::put_brand),
        ),
        row(
            post(),
            "/portal/v1/sign-out-everywhere",
            Person,
            routes!(portal_v1::sign_out_everywhere::sign_out_everywhere),
        ),
        row(
            get(),
            "/portal/v1/events",
            Person,
            routes!(portal_v1::events::events),
        ),
        row(
            get(),
            "/web/session",
            OwnPage,
            routes!(web::session::session),
        ),
        row(
            post(),
            "/web/sign-in",
            OwnPage,
            routes!(web::sign_in::sign_in),
        ),
        row(
            get(),
            "/web/sign-in/{id}",
            Public,
            routes!(web::sign_in::onward::go_on),
        ),
        row(
            get(),
            "/web/callback",
            Public,
            routes!(web::callback::callback),
        ),
        row(
            post(),
            "/web/sign-out",
            OwnPage,
            routes!(web::sign_out::sign_out),
        ),
        row(
            get(),
            "/web/sign-out",
            Public,
            routes!(web::sign_out::onward::go_on),
        ),
        row(
            post(),
            "/web/back-channel-logout",
            Public,
            routes!(web::back_channel_logout::back_channel_logout),
        ),
        row(
            post(),
            "/channel/v1/enrol",
            Public,
            routes!(channel::enrol::enrol),
        ),
        waiting(
            post(),
            "/channel/v1/check-in",
            Device,
            routes!(channel::check_in::check_in),
        ),
        row(
            post(),
            "/channel/v1/commands/{id}/accept",
            Device,
            routes!(channel::commands::accept::accept),
        ),
        row(
            post(),
            "/channel/v1/commands/{id}/complete",
            Device,
            routes!(channel::commands::complete::complete),
        ),
    ]
}

/// The whole service as axum's router.
pub fn router(portal: &Portal) -> Router {
    let router = table().into_iter().fold(Router::new(), |router, route| {
        let (_, _, mut handler) = route.handler;
        let patience = Duration::from_secs(PATIENCE + u64::from(route.waits));
        handler = handler.route_layer(from_fn(move |request: Request, next: Next| {
            in_time(patience, request, next)
        }));
        handler = handler.route_layer(DefaultBodyLimit::max(route.largest_body));
        handler = match route.who {
            Who::Public => handler,
            Who::Person => handler.route_layer(from_fn_with_state(portal.clone(), guard::person)),
            Who::It => handler.route_layer(from_fn_with_state(portal.clone(), guard::it)),
            Who::Administrator => {
                handler.route_layer(from_fn_with_state(portal.clone(), guard::administrator))
            }
            Who::OwnPage => {
                handler.route_layer(from_fn_with_state(portal.clone(), guard::own_page))
            }
            Who::Device => handler.route_layer(from_fn_with_state(portal.clone(), guard::device)),
        };
        router.route(route.path, handler)
    });
    #[cfg(feature = "website")]
    let router = router.fallback(website::answer);
    #[cfg(not(feature = "website"))]
    let router = router.fallback(async || Failure::NotFound);
    router
        .method_not_allowed_fallback(async || Failure::MethodNotAllowed)
        .layer(from_fn_with_state(portal.clone(), addressed::check))
        .layer(from_fn_with_state(portal.clone(), envelope::wrap))
        .with_state(portal.clone())
}

/// An event stream has begun when its head is sent, so it may go on.
async fn in_time(patience: Duration, request: Request, next: Next) -> Response {
    match tokio::time::timeout(patience, next.run(request)).await {
        Ok(response) => response,
        Err(_) => Failure::Unavailable.into_response(),
    }
}

#[cfg(test)]
mod tests;
