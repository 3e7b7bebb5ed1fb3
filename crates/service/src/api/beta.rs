//! `/beta`: the shapes of Microsoft Graph that its v1.0 doesn't have.

pub(crate) mod device_management;
