//! The one HTTP client: no redirects, time limits, and never more of a body than was asked for.

use reqwest::redirect::Policy;
use reqwest::{Client, RequestBuilder, Response, StatusCode};
use std::time::Duration;
use url::Url;
use zeroize::Zeroizing;

/// The longest that a request to the portal or the issuer may take.
pub const TIME_LIMIT: Duration = Duration::from_secs(30);
const CONNECT_LIMIT: Duration = Duration::from_secs(10);
/// More than any metadata, key set or token response that was ever seen.
const DOCUMENT_LIMIT: usize = 512 * 1024;

/// The HTTP client.
#[derive(Clone, Debug)]
pub struct Web(Client);

/// Why a request has no usable answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WebFailure {
    /// Nothing answers there.
    Unreachable,
    /// The answer didn't come in time.
    TookTooLong,
    /// The answer is larger than allowed.
    TooLarge,
}

/// A whole answer. What tokens stand in is wiped when it is dropped.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) body: Zeroizing<Vec<u8>>,
}

impl Web {
    /// Builds the client; a TLS provider must have been installed for the process.
    ///
    /// # Errors
    ///
    /// When the system's certificates can't be loaded.
    #[expect(clippy::disallowed_methods, reason = "this is the one builder")]
    pub fn new() -> Result<Self, reqwest::Error> {
        Client::builder()
            .redirect(Policy::none())
            .referer(false)
            .no_proxy()
            .connect_timeout(CONNECT_LIMIT)
            .build()
            .map(Self)
    }

    /// The client itself, for whoever keeps its own limits.
    #[must_use]
    pub fn client(&self) -> &Client {
        &self.0
    }

    pub(crate) async fn get(&self, url: Url) -> Result<Answer, WebFailure> {
        self.ask(self.0.get(url).header("accept", "application/json"))
            .await
    }

    pub(crate) async fn post(&self, url: Url, form: &[(&str, &str)]) -> Result<Answer, WebFailure> {
        let request = self.0.post(url).header("accept", "application/json");
        self.ask(request.form(form)).await
    }

    async fn ask(&self, request: RequestBuilder) -> Result<Answer, WebFailure> {
        let answer = async {
            let response = request
                .send()
                .await
                .map_err(|error| WebFailure::of(&error))?;
            let status = response.status();
            let body = read(response, DOCUMENT_LIMIT).await?;
            Ok(Answer { status, body })
        };
        tokio::time::timeout(TIME_LIMIT, answer)
            .await
            .unwrap_or(Err(WebFailure::TookTooLong))
    }
}

impl WebFailure {
    /// What an error of the client means.
    #[must_use]
    pub fn of(error: &reqwest::Error) -> Self {
        if error.is_timeout() {
            Self::TookTooLong
        } else {
            Self::Unreachable
        }
    }
}

/// Reads a body of at most `limit` bytes.
///
/// # Errors
///
/// When it is larger, or breaks off.
pub async fn read(mut response: Response, limit: usize) -> Result<Zeroizing<Vec<u8>>, WebFailure> {
    let mut body = Zeroizing::new(Vec::new());
    while let Some(chunk) = response
        .chunk()
        .await
        .map_err(|error| WebFailure::of(&error))?
    {
        if body.len() + chunk.len() > limit {
            return Err(WebFailure::TooLarge);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}
