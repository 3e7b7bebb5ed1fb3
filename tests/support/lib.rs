//! What checks across parts share: programs, a screen, a browser, a person's way of using a page, and
//! the stage with all of them on which a journey is walked.

pub mod by_name;
pub mod channel;
pub mod clock;
pub mod company;
pub mod demo;
pub mod devices;
pub mod fake_time;
pub mod judges;
pub mod keyboard;
pub mod keyring;
pub mod kind;
pub mod linux_agent;
pub mod node;
pub mod oidc_provider;
pub mod page;
pub mod person;
pub mod ports;
pub mod program;
pub mod records;
pub mod screen;
pub mod stage;
pub mod tls;
pub mod tunnel;
pub mod waiting;
pub mod web;
pub mod web_driver;
pub mod words;

use std::{
    env,
    path::{Path, PathBuf},
};

/// Where cargo puts what it builds, and tests what is to be looked at.
#[must_use]
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../target"),
        PathBuf::from,
    )
}

/// A program of this workspace, as `cargo build` leaves it; `PROGRAMS_PROFILE` names another folder than
/// that of the development build.
#[must_use]
pub fn program_path(name: &str) -> PathBuf {
    let profile = env::var_os("PROGRAMS_PROFILE").unwrap_or_else(|| "debug".into());
    target().join(profile).join(name)
}
