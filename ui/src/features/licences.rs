//! Licences: what the app is made of that others wrote. The list is a file of its own, made when the
//! face is built, and is loaded when somebody looks.

pub mod document;
mod file;
pub mod view;

pub use document::{Group, Licences, Notice, Package, Work};
pub use view::{LicencesFeature, LicencesView, Loaded};
