//! The OAuth and OpenID Connect relying party: who somebody is, learned from the identity provider
//! that their organisation already has.
//!
//! Nothing here knows a window or a web framework. The clock, the dice and the HTTP client are
//! passed in; whoever keeps the tokens beyond this process does so elsewhere.
//!
//! The way of a sign-in: `portal::find` → [`issuer::discover`] → [`attempt::Attempt`] →
//! (the browser, and on a laptop `loopback`) → [`attempt::Attempt::finish`] → `keeping::Keeping`. A service
//! that wants to know when somebody signed in goes the same way as a client of its own, to
//! [`attempt::Attempt::prove`].

pub mod address;
pub mod attempt;
pub mod chance;
pub mod client;
pub mod failure;
pub mod grant;
mod id_token;
pub mod issuer;
#[cfg(feature = "app")]
pub mod keeping;
#[cfg(feature = "app")]
pub mod kept;
#[cfg(feature = "app")]
pub mod loopback;
#[cfg(feature = "app")]
pub mod portal;
pub mod returning;
#[cfg(feature = "app")]
pub mod route;
#[cfg(feature = "app")]
pub mod session;
pub mod web;
