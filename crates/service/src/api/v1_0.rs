//! `/v1.0`: the shapes of Microsoft Graph.

pub(crate) mod device_management;
pub(crate) mod me;
pub(crate) mod users;

/// The context that Graph documents name; ours describe the same entities.
pub(crate) fn context(portal: &crate::portal::Portal, entities: &str) -> String {
    format!("{}/v1.0/$metadata#{entities}", portal.config().resource)
}
