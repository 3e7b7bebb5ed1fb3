//! Ports on this machine, and whether somebody answers there.

use anyhow::Result;
use std::{
    io::{Read as _, Write as _},
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    time::Duration,
};

/// The address on loopback with the port `usual`, or, where that is taken, with a free one.
pub(super) fn free_or(usual: u16) -> Result<SocketAddr> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, usual)) {
        Ok(listener) => Ok(listener.local_addr()?),
        Err(_) => {
            let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?;
            println!(
                "      Port {usual} is taken by another program, so this uses {}.",
                free.port()
            );
            Ok(free)
        }
    }
}

/// Whether the portal at `service` is ready.
pub(super) fn answers(service: SocketAddr) -> bool {
    ask(service).unwrap_or(false)
}

fn ask(service: SocketAddr) -> std::io::Result<bool> {
    let limit = Duration::from_secs(2);
    let mut connection = TcpStream::connect_timeout(&service, limit)?;
    connection.set_read_timeout(Some(limit))?;
    write!(
        connection,
        "GET /.well-known/oauth-protected-resource HTTP/1.1\r\nHost: {service}\r\nConnection: close\r\n\r\n"
    )?;
    let mut status = [0; 12];
    connection.read_exact(&mut status)?;
    Ok(&status == b"HTTP/1.1 200")
}
