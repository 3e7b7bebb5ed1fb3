//! Reads the one kind of request that a browser makes here, and refuses everything else.

use crate::returning::Returning;
use tokio::io::{AsyncRead, AsyncReadExt};
use zeroize::Zeroizing;

/// The most that a request may be, in bytes.
const LONGEST: usize = 8 * 1024;

/// What somebody wants.
pub(crate) enum Incoming {
    /// To go to the sign-in page, with the link's token.
    Start(String),
    /// To come back from it.
    Callback(Returning),
}

/// Why it isn't a request of ours.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum NotARequest {
    /// It is refused with this status.
    Status(u16),
    /// It didn't come in time.
    Slow,
    /// Whoever it was has hung up.
    Gone,
}

/// Reads the head of a request that comes back to `path`.
///
/// # Errors
///
/// When it is too long, isn't a GET of one of our paths at our own address, or says something twice.
pub(crate) async fn read(
    stream: &mut (impl AsyncRead + Unpin),
    port: u16,
    path: &str,
) -> Result<Incoming, NotARequest> {
    let mut head = Zeroizing::new(Vec::with_capacity(LONGEST));
    let mut chunk = Zeroizing::new([0_u8; 2048]);
    loop {
        if let Some(end) = head.windows(4).position(|window| window == b"\r\n\r\n") {
            let text = std::str::from_utf8(&head[..end]).map_err(|_| NotARequest::Status(400))?;
            return parse(text, port, path);
        }
        let count = stream
            .read(chunk.as_mut_slice())
            .await
            .map_err(|_| NotARequest::Gone)?;
        if count == 0 {
            return Err(NotARequest::Gone);
        }
        if head.len() + count > LONGEST {
            return Err(NotARequest::Status(431));
        }
        head.extend_from_slice(&chunk[..count]);
    }
}

pub(crate) fn parse(head: &str, port: u16, awaited: &str) -> Result<Incoming, NotARequest> {
    let bad = || NotARequest::Status(400);
    let mut lines = head.split("\r\n");
    let mut start = lines.next().unwrap_or_default().split(' ');
    let (Some(method), Some(target), Some("HTTP/1.1" | "HTTP/1.0"), None) =
        (start.next(), start.next(), start.next(), start.next())
    else {
        return Err(bad());
    };
    let mut hosts = lines
        .filter_map(|line| line.split_once(':'))
        .filter(|(name, _)| name.eq_ignore_ascii_case("host"));
    // A page on the web whose name was made to point here names itself (DNS rebinding).
    let host = hosts
        .next()
        .map(|(_, value)| value.trim())
        .ok_or_else(bad)?;
    if hosts.next().is_some() || host != format!("127.0.0.1:{port}") {
        return Err(bad());
    }
    if method != "GET" {
        return Err(NotARequest::Status(405));
    }
    if !target.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err(bad());
    }
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    match path.strip_prefix("/start/") {
        Some(token) if query.is_empty() => Ok(Incoming::Start(token.to_owned())),
        None if path == awaited => Returning::read(query)
            .map(Incoming::Callback)
            .ok_or_else(bad),
        _ => Err(NotARequest::Status(404)),
    }
}
