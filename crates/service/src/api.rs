//! The endpoints, in a tree that mirrors their addresses: one endpoint, one file.

pub(crate) mod act;
mod acting_document;
pub(crate) mod beta;
pub(crate) mod channel;
mod csv;
mod document;
pub(crate) mod odata;
pub(crate) mod openapi;
pub(crate) mod portal_v1;
mod requested;
mod story_document;
pub(crate) mod v1_0;
pub(crate) mod web;
pub(crate) mod well_known;

pub(crate) use document::hexadecimal;
