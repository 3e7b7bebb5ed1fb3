//! `/.well-known`.

pub(crate) mod oauth_protected_resource;
