//! The face: every screen of the portal, the same in the app and in a browser.

pub mod components;
