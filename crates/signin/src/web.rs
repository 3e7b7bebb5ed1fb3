//! The one HTTP client: no redirects, time limits, and never more of a body than was asked for.
//!
//! A company may let nobody out but through its proxy, so the system's is used; what is on this very
//! machine no proxy could reach. Secrets go out by https only, which a proxy passes on unread.

use crate::address::is_loopback;
use reqwest::redirect::Policy;
use reqwest::{Client, ClientBuilder, RequestBuilder, Response, StatusCode};
use secrecy::{ExposeSecret, SecretString};
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
pub struct Web {
    /// Asks what is on this machine.
    here: Client,
    /// Asks everybody else.
    outside: Client,
}

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
    pub fn new() -> Result<Self, reqwest::Error> {
        Ok(Self {
            here: builder().no_proxy().build()?,
            outside: builder().build()?,
        })
    }

    /// The same through no proxy, for a service, whose way out its organisation knows.
    ///
    /// # Errors
    ///
    /// When the system's certificates can't be loaded.
    pub fn without_proxy() -> Result<Self, reqwest::Error> {
        let client = builder().no_proxy().build()?;
        Ok(Self {
            here: client.clone(),
            outside: client,
        })
    }

    /// The client that asks `url`, for whoever keeps its own limits.
    #[must_use]
    pub fn client(&self, url: &Url) -> &Client {
        if is_loopback(url) {
            &self.here
        } else {
            &self.outside
        }
    }

    pub(crate) async fn get(&self, url: Url) -> Result<Answer, WebFailure> {
        let request = self.client(&url).get(url);
        self.ask(request.header("accept", "application/json")).await
    }

    /// Posts a form, as the client of this id and secret where one is given (RFC 6749 §2.3.1).
    pub(crate) async fn post(
        &self,
        url: Url,
        basic: Option<(&str, &SecretString)>,
        form: &[(&str, &str)],
    ) -> Result<Answer, WebFailure> {
        let mut request = self.client(&url).post(url);
        if let Some((id, secret)) = basic {
            let secret = Zeroizing::new(encoded(secret.expose_secret()));
            request = request.basic_auth(encoded(id), Some(&*secret));
        }
        let request = request.header("accept", "application/json");
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

/// As a form writes it.
fn encoded(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

#[expect(clippy::disallowed_methods, reason = "this is the one builder")]
fn builder() -> ClientBuilder {
    Client::builder()
        .redirect(Policy::none())
        .referer(false)
        .connect_timeout(CONNECT_LIMIT)
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

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::TcpListener;

    /// Answers one visitor with a refusal; what they asked for, and its own port.
    async fn heard() -> (u16, tokio::task::JoinHandle<String>) {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let heard = tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut asked = vec![0; 1024];
            let length = stream.read(&mut asked).await.unwrap();
            let refusal = b"HTTP/1.1 503 No\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
            stream.write_all(refusal).await.unwrap();
            let text = String::from_utf8_lossy(&asked[..length]);
            text.lines().next().unwrap_or_default().to_owned()
        });
        (port, heard)
    }

    #[tokio::test]
    async fn the_proxy_is_asked_for_others_and_never_for_this_machine() {
        // A second provider changes nothing.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let (proxy_port, proxy) = heard().await;
        let proxies = reqwest::Proxy::all(format!("http://127.0.0.1:{proxy_port}")).unwrap();
        let web = Web {
            here: builder().no_proxy().build().unwrap(),
            outside: builder().proxy(proxies).build().unwrap(),
        };
        for host in ["127.0.0.1", "localhost"] {
            let (port, direct) = heard().await;
            let url = Url::parse(&format!("http://{host}:{port}/keys")).unwrap();
            assert_eq!(web.get(url).await.unwrap().status, 503);
            assert_eq!(direct.await.unwrap(), "GET /keys HTTP/1.1");
        }
        let outside = Url::parse("https://portal.contoso.example/").unwrap();
        assert!(web.get(outside).await.is_err());
        let connect = "CONNECT portal.contoso.example:443 HTTP/1.1";
        assert_eq!(proxy.await.unwrap(), connect);
    }

    /// How long an answer is that says so many bytes.
    async fn read_of(length: usize) -> Result<usize, WebFailure> {
        let _ = rustls::crypto::ring::default_provider().install_default();
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut asked = vec![0; 1024];
            let _asked = stream.read(&mut asked).await.unwrap();
            let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {length}\r\n\r\n");
            let _hung_up = stream.write_all(head.as_bytes()).await;
            let _hung_up = stream.write_all(&vec![b' '; length]).await;
        });
        let url = Url::parse(&format!("http://127.0.0.1:{port}/")).unwrap();
        let answer = Web::without_proxy().unwrap().get(url).await;
        answer.map(|answer| answer.body.len())
    }

    #[tokio::test]
    async fn nobody_says_more_than_may_be_said() {
        assert_eq!(read_of(524_288).await, Ok(524_288));
        assert_eq!(read_of(524_289).await, Err(WebFailure::TooLarge));
    }
}
