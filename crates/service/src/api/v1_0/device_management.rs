//! `/v1.0/deviceManagement`.

pub(crate) mod audit_events;
pub(crate) mod intune_brand;
pub(crate) mod managed_devices;
