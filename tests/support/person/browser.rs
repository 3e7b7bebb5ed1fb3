//! As much of a browser as the issuer's sign-in page needs: cookies, redirects and one form.

use anyhow::{Context as _, Result, bail, ensure};
use reqwest::{Client, Response, StatusCode, header};
use std::collections::BTreeMap;
use url::Url;

/// A browser that was just opened.
pub(super) struct Browser {
    client: Client,
    cookies: BTreeMap<String, String>,
}

impl Browser {
    pub(super) fn new(client: Client) -> Self {
        Self {
            client,
            cookies: BTreeMap::new(),
        }
    }

    /// Opens `address`, fills in the form it leads to, and returns where that leads in the end.
    pub(super) async fn sign_in(
        &mut self,
        address: Url,
        user_name: &str,
        password: &str,
    ) -> Result<Url> {
        let asked = self.open(address).await?;
        let page_address = redirect(&asked)?;
        let page = self.open(page_address.clone()).await?;
        ensure!(
            page.status() == StatusCode::OK,
            "the page: {}",
            page.status()
        );
        let page = page.text().await?;
        let action = between(&page, "<form method=\"post\" action=\"", "\"").context("a form")?;
        let mut fields = hidden_fields(&page);
        fields.push(("username".to_owned(), user_name.to_owned()));
        fields.push(("password".to_owned(), password.to_owned()));
        fields.push(("action".to_owned(), "sign-in".to_owned()));
        let request = self.client.post(page_address.join(action)?).form(&fields);
        let answer = self.send(request).await?;
        redirect(&answer)
    }

    async fn open(&mut self, address: Url) -> Result<Response> {
        let request = self.client.get(address);
        self.send(request).await
    }

    async fn send(&mut self, request: reqwest::RequestBuilder) -> Result<Response> {
        let cookies: Vec<String> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let reply = request
            .header(header::COOKIE, cookies.join("; "))
            .send()
            .await?;
        for cookie in reply.headers().get_all(header::SET_COOKIE) {
            let pair = cookie.to_str()?.split(';').next().unwrap_or_default();
            let (name, value) = pair.split_once('=').context("a cookie has a name")?;
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        Ok(reply)
    }
}

/// Where a reply sends the browser.
fn redirect(reply: &Response) -> Result<Url> {
    let Some(location) = reply.headers().get(header::LOCATION) else {
        bail!("{} leads nowhere: {}", reply.url(), reply.status());
    };
    Ok(reply.url().join(location.to_str()?)?)
}

/// What a form brings back without anybody typing it.
fn hidden_fields(page: &str) -> Vec<(String, String)> {
    page.split("<input type=\"hidden\"")
        .skip(1)
        .filter_map(|input| {
            let name = between(input, "name=\"", "\"")?;
            let value = between(input, "value=\"", "\"")?;
            Some((name.to_owned(), value.to_owned()))
        })
        .collect()
}

fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(before)?;
    rest.split_once(after).map(|(inside, _)| inside)
}
