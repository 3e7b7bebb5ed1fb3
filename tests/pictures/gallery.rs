//! Serves the gallery on loopback as the app's window gets it, content security policy and all: its
//! files, and its page for every address that is no file.

use anyhow::{Context as _, Result, ensure};
use axum::{
    Router,
    extract::State,
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri, header},
    response::{IntoResponse, Response},
};
use serde_json::Value;
use std::{
    net::Ipv4Addr,
    path::{Component, Path, PathBuf},
    sync::Arc,
};
use tokio::{fs, net::TcpListener};

struct Gallery {
    folder: PathBuf,
    headers: HeaderMap,
}

/// Serves `folder` as long as the runtime runs; returns the address.
pub(crate) async fn serve(folder: PathBuf) -> Result<String> {
    let page = folder.join("index.html");
    ensure!(
        fs::try_exists(&page).await?,
        "The gallery isn't built, there is no {}. `./x pictures` builds it.",
        page.display()
    );
    let headers = window_headers().await?;
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let address = format!("http://{}", listener.local_addr()?);
    let gallery = Arc::new(Gallery { folder, headers });
    let router = Router::new().fallback(answer).with_state(gallery);
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(address)
}

async fn answer(State(gallery): State<Arc<Gallery>>, uri: Uri) -> Response {
    let path = Path::new(uri.path().trim_start_matches('/'));
    let stays_inside = path
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    // What has an extension is a file; the rest are addresses of the face.
    let file = match path.extension() {
        Some(_) if stays_inside => path,
        _ => Path::new("index.html"),
    };
    let Ok(content) = fs::read(gallery.folder.join(file)).await else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let kind = HeaderValue::from_static(kind(file));
    // Kept, so that Chromium compiles the face once and not for every picture.
    let kept = HeaderValue::from_static("public, max-age=3600");
    let about = [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, kept)];
    (gallery.headers.clone(), about, content).into_response()
}

fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("css") => "text/css",
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("png") => "image/png",
        Some("svg") => "image/svg+xml",
        Some("wasm") => "application/wasm",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}

/// The headers with which the app's window gets every file, the content security policy first.
async fn window_headers() -> Result<HeaderMap> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tauri.conf.json");
    let app: Value = serde_json::from_slice(&fs::read(file).await?)?;
    let security = &app["app"]["security"];
    let policy = security["csp"]
        .as_object()
        .context("tauri.conf.json has a content security policy")?
        .iter()
        .filter_map(|(directive, sources)| Some(format!("{directive} {}", sources.as_str()?)))
        .collect::<Vec<_>>()
        .join("; ");
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_SECURITY_POLICY, policy.parse()?);
    for (name, value) in security["headers"].as_object().into_iter().flatten() {
        if let Some(value) = value.as_str() {
            headers.insert(name.parse::<HeaderName>()?, value.parse()?);
        }
    }
    Ok(headers)
}
