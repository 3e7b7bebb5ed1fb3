//! Ports on loopback.

use anyhow::Result;
use std::net::{Ipv4Addr, TcpListener};

/// A port that nobody uses now.
///
/// # Errors
///
/// When there is none.
pub fn free() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    Ok(listener.local_addr()?.port())
}
