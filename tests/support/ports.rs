//! Ports on loopback.

use anyhow::Result;
use std::net::{Ipv4Addr, TcpListener};

/// Below the ports that systems hand out to connections by themselves: one of those could be taken
/// while a program that listens on it is killed and started again.
const FIRST: u16 = 15_000;
const COUNT: u16 = 15_000;

/// A port that nobody uses now.
///
/// # Errors
///
/// When there is no chance to choose one by.
pub fn free() -> Result<u16> {
    loop {
        let drawn = u16::try_from(getrandom::u32()? % u32::from(COUNT))?;
        let port = FIRST + drawn;
        if TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return Ok(port);
        }
    }
}
