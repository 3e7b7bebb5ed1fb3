//! One address for both pages, so that a browser reaches them alike: everything is carried on, the peer's files to who
//! answers for them from memory, and the rest to the portal, the peer's questions too.

use anyhow::{Context as _, Result};
use axum::{
    Router,
    body::{Body, Bytes},
    extract::{Request, State},
    http::{StatusCode, header},
    response::{IntoResponse as _, Response},
};
use reqwest::Client;
use std::{collections::BTreeMap, fs, net::Ipv4Addr, path::Path, sync::Arc};
use support::{by_name, web};
use tokio::{net::TcpListener, task::JoinHandle};

/// Where the peer's page is, and everything below it is the peer's.
pub(super) const PEER: &str = "/peer/";

/// What answers at the address, until it is dropped.
pub(super) struct Front([JoinHandle<std::io::Result<()>>; 2]);

#[derive(Clone)]
struct Behind {
    client: Client,
    portal: Arc<str>,
    peer: Arc<str>,
}

type Files = Arc<BTreeMap<String, File>>;

struct File {
    content_type: &'static str,
    /// As brotli packed it.
    content: Bytes,
}

impl Front {
    /// Begins to answer at `port`: for the peer that was built into the folder `peer`, and for the portal at `portal`.
    pub(super) async fn open(port: u16, portal: String, peer: &Path) -> Result<Self> {
        let files: Files = Arc::new(packed(peer)?);
        let server = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let behind = Behind {
            client: web::client()?,
            portal: portal.into(),
            peer: format!("http://{}", server.local_addr()?).into(),
        };
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
        let of_peer = axum::serve(server, Router::new().fallback(file).with_state(files));
        let front = axum::serve(listener, Router::new().fallback(carry).with_state(behind));
        Ok(Self([
            tokio::spawn(async move { of_peer.await }),
            tokio::spawn(async move { front.await }),
        ]))
    }
}

impl Drop for Front {
    fn drop(&mut self) {
        for serving in &self.0 {
            serving.abort();
        }
    }
}

async fn carry(State(behind): State<Behind>, request: Request) -> Response {
    let is_peers = request.uri().path().starts_with(PEER);
    let address = if is_peers {
        &behind.peer
    } else {
        &behind.portal
    };
    by_name::carry(&behind.client, address, request).await
}

async fn file(State(files): State<Files>, request: Request) -> Response {
    let name = request.uri().path().trim_start_matches(PEER);
    let name = if name.is_empty() { "index.html" } else { name };
    let Some(file) = files.get(name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let headers = [
        (header::CONTENT_TYPE.as_str(), file.content_type),
        (header::CONTENT_ENCODING.as_str(), "br"),
        (header::CACHE_CONTROL.as_str(), "no-cache"),
        // As the portal's page has it: a browser begins a process for each page that does.
        ("cross-origin-opener-policy", "same-origin"),
    ];
    (headers, Body::from(file.content.clone())).into_response()
}

/// The peer's files by their names below its page, of which each was packed when it was built.
fn packed(folder: &Path) -> Result<BTreeMap<String, File>> {
    let mut files = BTreeMap::new();
    for below in ["", "assets/"] {
        let built = folder.join(below);
        let entries = fs::read_dir(&built).with_context(|| built.display().to_string())?;
        for entry in entries {
            let path = entry?.path();
            let name = path.file_name().and_then(|name| name.to_str());
            let Some(name) = name.and_then(|name| name.strip_suffix(".br")) else {
                continue;
            };
            let file = File {
                content_type: content_type(name),
                content: fs::read(&path)?.into(),
            };
            files.insert(format!("{below}{name}"), file);
        }
    }
    Ok(files)
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        _ => "application/octet-stream",
    }
}
