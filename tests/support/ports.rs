//! Ports on loopback.

use anyhow::Result;
use std::{
    collections::BTreeSet,
    net::{Ipv4Addr, TcpListener},
    sync::{Mutex, PoisonError},
};

/// Below the ports that systems hand out to connections by themselves: one of those could be taken
/// while a program that listens on it is killed and started again.
const FIRST: u16 = 15_000;
const COUNT: u16 = 15_000;

/// The ports that some test of this process has: it may not listen on them yet, or not just now.
static TAKEN: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());

/// A port that nobody uses now, and that is the caller's from now on.
///
/// # Errors
///
/// When there is no chance to choose one by.
pub fn free() -> Result<u16> {
    loop {
        let drawn = u16::try_from(getrandom::u32()? % u32::from(COUNT))?;
        let port = FIRST + drawn;
        let unused = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok();
        let mut taken = TAKEN.lock().unwrap_or_else(PoisonError::into_inner);
        if unused && taken.insert(port) {
            return Ok(port);
        }
    }
}
