//! The OAuth and OpenID Connect relying party: who somebody is, learned from the identity provider
//! that their organisation already has.
//!
//! Nothing here knows a window or a web framework. The clock, the dice and the HTTP client are
//! passed in; whoever keeps the tokens beyond this process does so elsewhere.
//!
//! The way of a sign-in: [`portal::find`] → [`issuer::discover`] → [`attempt::Attempt`] →
//! (the browser, and on a laptop [`loopback`]) → [`attempt::Attempt::finish`] → [`keeping::Keeping`].

pub mod address;
pub mod attempt;
pub mod chance;
pub mod failure;
pub mod grant;
mod id_token;
pub mod issuer;
pub mod keeping;
pub mod kept;
pub mod loopback;
pub mod portal;
pub mod route;
pub mod session;
pub mod web;
