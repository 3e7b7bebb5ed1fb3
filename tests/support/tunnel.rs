//! A way to a website on this computer for browsers that don't find it by its name: a proxy that connects to that name
//! and to nothing else (RFC 9110 §9.3.6).

use anyhow::Result;
use std::net::{Ipv4Addr, SocketAddr};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader, copy_bidirectional},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};

/// The longest that what asks for a connection may be, in bytes.
const LONGEST: usize = 8 * 1024;

/// What connects, until it is dropped.
pub struct Tunnel {
    address: SocketAddr,
    connecting: JoinHandle<()>,
}

impl Tunnel {
    /// Begins to connect whoever asks for `name` to `port` on loopback.
    ///
    /// # Errors
    ///
    /// When there is no port for it.
    pub async fn to(name: &'static str, port: u16) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let address = listener.local_addr()?;
        let connecting = tokio::spawn(async move {
            while let Ok((browser, _)) = listener.accept().await {
                // A browser that goes away in the middle is nobody's loss.
                tokio::spawn(async move { connect(browser, name, port).await.ok() });
            }
        });
        Ok(Self {
            address,
            connecting,
        })
    }

    /// Where it is asked: an address with its port.
    #[must_use]
    pub fn address(&self) -> String {
        self.address.to_string()
    }
}

impl Drop for Tunnel {
    fn drop(&mut self) {
        self.connecting.abort();
    }
}

async fn connect(browser: TcpStream, name: &str, port: u16) -> std::io::Result<()> {
    let mut browser = BufReader::new(browser);
    let mut asked = Vec::new();
    while !asked.ends_with(b"\r\n\r\n") {
        let read = browser.read_until(b'\n', &mut asked).await?;
        if read == 0 || asked.len() > LONGEST {
            return Ok(());
        }
    }
    let wanted = format!("CONNECT {name}:443 ");
    if !asked.starts_with(wanted.as_bytes()) {
        return browser.write_all(b"HTTP/1.1 403 Forbidden\r\n\r\n").await;
    }
    // Where nobody listens the connection ends here, as it would there: a refusal would be this proxy's own answer.
    let mut website = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).await?;
    browser.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await?;
    copy_bidirectional(&mut browser, &mut website).await?;
    Ok(())
}
