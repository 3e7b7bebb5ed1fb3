//! A browser as the service meets it: its cookies, where its pages are from, and requests that no library
//! makes tidier than they are.

use super::stage::ADDRESS;
use anyhow::{Context as _, Result, ensure};
use std::collections::BTreeMap;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// Whose page asks.
#[derive(Clone, Copy)]
pub(super) struct Page {
    /// What it says in the portal's own header.
    pub(super) header: Option<&'static str>,
    /// What the browser says of where it is from.
    pub(super) site: Option<&'static str>,
    /// And of its origin.
    pub(super) origin: Option<&'static str>,
}

impl Page {
    /// The portal's own.
    pub(super) const OWN: Self = Self {
        header: Some("web"),
        site: Some("same-origin"),
        origin: Some(ADDRESS),
    };

    /// None: the person goes there.
    pub(super) const VISIT: Self = Self {
        header: None,
        site: Some("none"),
        origin: None,
    };

    /// Another site's, as browsers say.
    pub(super) const CROSS_SITE: Self = Self {
        header: None,
        site: Some("cross-site"),
        origin: Some("https://evil.example"),
    };
}

/// A browser.
#[derive(Clone, Default)]
pub(super) struct Browser {
    pub(super) cookies: BTreeMap<String, String>,
}

/// What it asks.
pub(super) struct Asked<'a> {
    pub(super) method: &'a str,
    /// Exactly so.
    pub(super) path: &'a str,
    /// The page that asks; `None`: the person goes there.
    pub(super) page: Option<Page>,
    pub(super) headers: &'a [(&'a str, &'a str)],
    pub(super) content_type: Option<&'a str>,
    pub(super) body: &'a str,
}

/// What it got.
pub(super) struct Got {
    pub(super) status: u16,
    /// In lower case, each with its value.
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: String,
}

impl Got {
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.as_str())
    }
}

impl Browser {
    /// Asks, and keeps the cookies.
    pub(super) async fn ask(&mut self, port: u16, asked: Asked<'_>) -> Result<Got> {
        // On its way back from another site a browser doesn't bring what is strict.
        let from_elsewhere = asked.path.starts_with("/web/callback");
        let brings = |name: &str| !from_elsewhere || name != "__Host-session";
        let cookies: Vec<_> = self
            .cookies
            .iter()
            .filter(|(name, _)| brings(name))
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let got = send(port, &asked, &cookies.join("; ")).await?;
        let given = got.headers.iter().filter(|(name, _)| name == "set-cookie");
        for (_, cookie) in given {
            self.keep(cookie)?;
        }
        // No token is ever in what a browser gets: an access token begins so, and so do the issuer's others.
        for secret in ["eyJ", "refresh-", "access-"] {
            let told = got.body.contains(secret) && asked.path != "/openapi.json";
            ensure!(!told, "{} tells a token", asked.path);
        }
        Ok(got)
    }

    /// Keeps a cookie as it has to be: for this host alone, out of sight of scripts, over TLS.
    fn keep(&mut self, cookie: &str) -> Result<()> {
        let (pair, attributes) = cookie.split_once("; ").context("no attributes")?;
        let (name, value) = pair.split_once('=').context("no value")?;
        let attributes: Vec<_> = attributes.split("; ").collect();
        let same_site = match name {
            "__Host-session" => "SameSite=Strict",
            "__Host-sign-in" => "SameSite=Lax",
            other => anyhow::bail!("a cookie called {other}"),
        };
        for expected in ["Path=/", "HttpOnly", "Secure", same_site] {
            ensure!(attributes.contains(&expected), "{name} without {expected}");
        }
        ensure!(!cookie.contains("Domain"), "{name} is for others, too");
        if attributes.contains(&"Max-Age=0") {
            self.cookies.remove(name);
        } else {
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        Ok(())
    }
}

async fn send(port: u16, asked: &Asked<'_>, cookies: &str) -> Result<Got> {
    let host = ADDRESS.strip_prefix("https://").unwrap_or_default();
    let mut head = format!("{} {} HTTP/1.1\r\n", asked.method, asked.path);
    let mut header = |name: &str, value: &str| {
        head.push_str(&format!("{name}: {value}\r\n"));
    };
    header("host", host);
    header("connection", "close");
    header("content-length", &asked.body.len().to_string());
    if !cookies.is_empty() {
        header("cookie", cookies);
    }
    let page = asked.page.map(|page| {
        [
            ("x-company-portal", page.header),
            ("sec-fetch-site", page.site),
            ("origin", page.origin),
        ]
    });
    for (name, value) in page.into_iter().flatten() {
        if let Some(value) = value {
            header(name, value);
        }
    }
    if let Some(content_type) = asked.content_type {
        header("content-type", content_type);
    }
    for (name, value) in asked.headers {
        header(name, value);
    }
    let mut stream = TcpStream::connect(("127.0.0.1", port)).await?;
    stream
        .write_all(format!("{head}\r\n{}", asked.body).as_bytes())
        .await?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await?;
    let answer = String::from_utf8_lossy(&answer);
    let (head, body) = answer.split_once("\r\n\r\n").context("no head")?;
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1));
    let headers = lines
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()));
    Ok(Got {
        status: status.context("no status")?.parse()?,
        headers: headers.collect(),
        body: body.to_owned(),
    })
}
