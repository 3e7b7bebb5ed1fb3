//! Checks across parts, in one binary: linking is what takes the time.

#![expect(
    clippy::expect_used,
    reason = "a check that can't read what it checks has failed"
)]

mod content_security_policy;
mod kill;
mod linux_agent;
mod pictures;
mod reset_passcode;
mod secrets;
mod tidy;
mod wire;
