//! Others on the same machine, and pages on the web, who try something with the app's listener.

use super::browser::Visit;
use super::issuer::Issuer;
use anyhow::{Result, ensure};
use reqwest::Client;
use std::net::{Ipv4Addr, SocketAddr};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpSocket, TcpStream};
use url::Url;

/// More connections than the listener has seats.
const CROWD: usize = 40;

/// What somebody does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Deed {
    /// Comes back first, without knowing the state.
    ComesFirst,
    /// Comes as a page whose name was made to point to this machine (DNS rebinding).
    NamesAnotherHost,
    /// Asks the listener to end.
    SaysExit,
    /// Says everything twice.
    SaysTwice,
    /// Asks for 64 KiB.
    TalksLong,
    /// Begins many requests, and ends none.
    TalksSlowly,
    /// Listens on the same port.
    ListensToo,
    /// Wants the app to begin a sign-in of their making (OpenID Connect Core §4).
    BeginsSignIn,
    /// Sees the code on its way, and brings it to the issuer first.
    StealsCode,
    /// Puts the code of their own sign-in in the place of the person's.
    SwapsCode,
    /// Sends the browser back from the issuer's page for signing out, with the state of something else.
    ComesFromSigningOut,
    /// The same without a state.
    ComesFromSigningOutWithoutState,
    /// Has the browser bring the answer as a posted form, as an error.
    PostsError,
}

/// What they do before the browser comes; what they hold on to stays as long as the result.
pub(super) async fn before(deed: Option<Deed>, port: u16) -> Result<Vec<TcpStream>> {
    let own = format!("127.0.0.1:{port}");
    let callback = "/callback?code=a&state=b";
    match deed {
        Some(Deed::ComesFirst) => {
            refused(port, &get(callback, &own), &[400]).await?;
            refused(port, &get("/callback?error=access_denied", &own), &[400]).await?;
        }
        Some(Deed::NamesAnotherHost) => {
            for host in ["evil.test", &format!("evil.test:{port}"), "127.0.0.1"] {
                refused(port, &get(callback, host), &[400]).await?;
            }
        }
        Some(Deed::SaysExit) => {
            refused(port, &get("/exit", &own), &[404]).await?;
            refused(port, "\u{1}\u{3}\u{3}\u{7}\r\n\r\n", &[400]).await?;
        }
        Some(Deed::SaysTwice) => {
            let twice = "/callback?code=a&code=b&state=c&state=d";
            refused(port, &get(twice, &own), &[400]).await?;
            let hosts = format!("GET {callback} HTTP/1.1\r\nHost: {own}\r\nHost: {own}\r\n\r\n");
            refused(port, &hosts, &[400]).await?;
        }
        Some(Deed::TalksLong) => {
            let long = format!("{callback}&padding={}", "a".repeat(64 * 1024));
            refused(port, &get(&long, &own), &[431]).await?;
        }
        Some(Deed::TalksSlowly) => return crowd(port).await,
        Some(Deed::ListensToo) => cannot_listen(port)?,
        Some(Deed::BeginsSignIn) => {
            let query = "iss=https%3A%2F%2Fevil.test&login_hint=anna&target_link_uri=%2F";
            for path in ["/", "/login", "/start/", "/start/a"] {
                refused(port, &get(&format!("{path}?{query}"), &own), &[404]).await?;
            }
            refused(port, &get(&format!("/callback?{query}"), &own), &[400]).await?;
        }
        Some(Deed::ComesFromSigningOut) => {
            come_back(port, &own, "?state=of-something-else").await?
        }
        Some(Deed::ComesFromSigningOutWithoutState) => come_back(port, &own, "").await?,
        Some(Deed::StealsCode | Deed::SwapsCode | Deed::PostsError) | None => {}
    }
    Ok(Vec::new())
}

/// What they do when the browser comes back, and what the browser then shows.
pub(super) async fn at_callback(
    deed: Option<Deed>,
    issuer: &Issuer,
    client: &Client,
    mut url: Url,
) -> Result<Visit> {
    let mut request = client.get(url.clone());
    match deed {
        Some(Deed::StealsCode) => issuer.turns_away_thief(client, &url).await?,
        Some(Deed::SwapsCode) => {
            let query: Vec<_> = url.query_pairs().into_owned().collect();
            url.query_pairs_mut().clear();
            let own = issuer.code_of_mallory(&url[..url::Position::AfterPath]);
            for (name, value) in query {
                let value = if name == "code" { &own } else { &value };
                url.query_pairs_mut().append_pair(&name, value);
            }
            request = client.get(url);
        }
        Some(Deed::PostsError) => {
            let state = url.query_pairs().find(|pair| pair.0 == "state");
            let state = state.map(|pair| pair.1.into_owned());
            url.set_query(None);
            let form = [
                ("error", "server_error".to_owned()),
                ("state", state.unwrap_or_default()),
            ];
            request = client.post(url).form(&form);
        }
        _ => {}
    }
    let Ok(response) = request.send().await else {
        return Ok(Visit {
            status: None,
            page: String::new(),
        });
    };
    Ok(Visit {
        status: Some(response.status().as_u16()),
        page: response.text().await.unwrap_or_default(),
    })
}

/// The app names no address to come back to after signing out, so whatever comes is refused.
async fn come_back(port: u16, own: &str, query: &str) -> Result<()> {
    for path in ["/", "/signed-out", "/logout", "/post-logout"] {
        refused(port, &get(&format!("{path}{query}"), own), &[404]).await?;
    }
    refused(port, &get(&format!("/callback{query}"), own), &[400]).await
}

fn get(target: &str, host: &str) -> String {
    format!("GET {target} HTTP/1.1\r\nHost: {host}\r\n\r\n")
}

/// The listener answers `request` with one of `statuses`, or hangs up on it.
async fn refused(port: u16, request: &str, statuses: &[u16]) -> Result<()> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).await?;
    let mut answer = Vec::new();
    // Whoever is hung up on in the middle of a sentence can't go on.
    let _hung_up = stream.write_all(request.as_bytes()).await;
    let _hung_up = stream.read_to_end(&mut answer).await;
    let answer = String::from_utf8_lossy(&answer);
    let status = answer.split(' ').nth(1).and_then(|it| it.parse().ok());
    ensure!(
        status.is_none_or(|status| statuses.contains(&status)),
        "the listener answered {status:?} to {request:.80}"
    );
    Ok(())
}

async fn crowd(port: u16) -> Result<Vec<TcpStream>> {
    let mut crowd = Vec::new();
    for _ in 0..CROWD {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).await?;
        let _pushed_out = stream.write_all(b"GET /callback?code=").await;
        crowd.push(stream);
    }
    Ok(crowd)
}

/// Nobody can listen where the app does, on its address or on all of them.
fn cannot_listen(port: u16) -> Result<()> {
    for address in [Ipv4Addr::LOCALHOST, Ipv4Addr::UNSPECIFIED] {
        let socket = TcpSocket::new_v4()?;
        socket.set_reuseaddr(true)?;
        #[cfg(unix)]
        socket.set_reuseport(true)?;
        let bound = socket.bind(SocketAddr::from((address, port)));
        let listening = bound.and_then(|()| socket.listen(1));
        ensure!(
            listening.is_err(),
            "a second one listens on {address}:{port}"
        );
    }
    Ok(())
}
