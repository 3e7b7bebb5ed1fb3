//! What must hold of whatever comes from outside, whatever its bytes are. The stored corpus, the random tests
//! and the fuzzers all come here; each function panics where something doesn't hold.
//!
//! Not a part of any program: it is compiled for tests and fuzzers only.

mod callback;
mod challenge;
mod id_token;
mod link;
mod session;

pub use callback::callback;
pub use challenge::challenge;
pub use id_token::id_token;
pub use link::link;
pub use session::session;

#[cfg(test)]
mod tests;
