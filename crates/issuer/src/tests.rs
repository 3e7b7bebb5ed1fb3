//! The provider from the outside: what an app and a browser see.

mod browser;
mod refusals;
mod sign_in;
mod sign_out;
