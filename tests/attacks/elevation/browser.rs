//! The person's browser: it goes to the issuer, and what it brings back can be tampered with.

use anyhow::{Context as _, Result, ensure};
use reqwest::{Client, Response};
use url::Url;

/// On its way back from the issuer.
pub(crate) struct Returning {
    /// The cookie that the portal gave it.
    pub(crate) cookie: String,
    /// Where the issuer sent it.
    pub(crate) callback: Url,
}

/// Goes from the portal to the issuer, where somebody is signed in.
pub(crate) async fn go(client: &Client, continue_at: &str) -> Result<Returning> {
    let onward = client.get(continue_at).send().await?;
    ensure!(onward.status() == 303, "{}", onward.status());
    let cookie = header(&onward, "set-cookie")?;
    let cookie = cookie.split(';').next().unwrap_or_default().to_owned();
    let back = client.get(header(&onward, "location")?).send().await?;
    Ok(Returning {
        cookie,
        callback: header(&back, "location")?.parse()?,
    })
}

fn header(response: &Response, name: &str) -> Result<String> {
    let value = response.headers().get(name);
    Ok(value
        .with_context(|| format!("no {name}"))?
        .to_str()?
        .to_owned())
}

/// What the portal did with whoever came back.
pub(crate) enum Received {
    /// It sent the browser on to the app.
    Onward(Url),
    /// It went no further.
    Refused(u16),
}

/// Comes back to the portal.
pub(crate) async fn come_back(
    client: &Client,
    callback: Url,
    cookie: Option<&str>,
) -> Result<Received> {
    let mut request = client.get(callback);
    if let Some(cookie) = cookie {
        request = request.header("cookie", cookie);
    }
    let response = request.send().await?;
    let status = response.status().as_u16();
    if status != 200 {
        return Ok(Received::Refused(status));
    }
    let refresh = header(&response, "refresh")?;
    let app = refresh.strip_prefix("0; url=").context("not at once")?;
    Ok(Received::Onward(app.parse()?))
}
