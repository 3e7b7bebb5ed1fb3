//! Serves the gallery on loopback: its files, and its page for every other address.

use anyhow::{Context as _, Result};
use std::{
    net::Ipv4Addr,
    path::{Component, Path, PathBuf},
};
use tokio::{
    fs,
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
};

/// The longest request that a browser sends here.
const LONGEST: usize = 16 * 1024;

/// Serves `folder` as long as the runtime runs; returns the address.
pub(crate) async fn serve(folder: PathBuf) -> Result<String> {
    let page = folder.join("index.html");
    let there = fs::try_exists(&page).await?;
    anyhow::ensure!(there, "the gallery isn't built: no {}", page.display());
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let address = format!("http://{}", listener.local_addr()?);
    tokio::spawn(async move {
        while let Ok((connection, _)) = listener.accept().await {
            let folder = folder.clone();
            tokio::spawn(async move {
                // A browser that hangs up is no failure of ours.
                let _answered = answer(connection, &folder).await;
            });
        }
    });
    Ok(address)
}

async fn answer(mut connection: TcpStream, folder: &Path) -> Result<()> {
    let mut request = Vec::new();
    while !request.windows(4).any(|end| end == b"\r\n\r\n") {
        anyhow::ensure!(request.len() < LONGEST, "the request is too long");
        if connection.read_buf(&mut request).await? == 0 {
            return Ok(());
        }
    }
    let request = String::from_utf8_lossy(&request);
    let path = request.split(' ').nth(1).context("no path")?;
    let path = path.split('?').next().unwrap_or_default();
    let file = Path::new(path.trim_start_matches('/'));
    let is_plain = |part| matches!(part, Component::Normal(_));
    let file = if file.components().all(is_plain) {
        folder.join(file)
    } else {
        folder.join("index.html")
    };
    let (file, content) = match fs::read(&file).await {
        Ok(content) => (file, content),
        Err(_) => {
            let page = folder.join("index.html");
            let content = fs::read(&page).await?;
            (page, content)
        }
    };
    let head = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: {}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        kind(&file),
        content.len()
    );
    connection.write_all(head.as_bytes()).await?;
    connection.write_all(&content).await?;
    connection.shutdown().await?;
    Ok(())
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
