//! `/v1.0/deviceManagement`.

pub(crate) mod intune_brand;
