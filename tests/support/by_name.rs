//! The portal for those who can't find its name: what comes to a port on loopback is carried on by name.

use crate::{
    tls::{Certificate, NAME},
    web,
};
use anyhow::Result;
use axum::{
    Router,
    body::Body,
    extract::{Request, State},
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use http::header::HOST;
use reqwest::Client;
use std::net::Ipv4Addr;
use tokio::{net::TcpListener, task::JoinHandle};

/// What carries requests on, until it is dropped.
pub struct ByName {
    address: String,
    carrying: JoinHandle<std::io::Result<()>>,
}

impl ByName {
    /// Begins to carry requests to the portal that listens on `port` with `certificate`.
    ///
    /// # Errors
    ///
    /// When there is no port for it.
    pub async fn carry(port: u16, certificate: &Certificate) -> Result<Self> {
        let client = web::finding(NAME, port, &certificate.file)?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let address = format!("http://{}", listener.local_addr()?);
        let router = Router::new().fallback(carry_on).with_state(client);
        let serving = axum::serve(listener, router);
        let carrying = tokio::spawn(async move { serving.await });
        Ok(Self { address, carrying })
    }

    /// The portal's address for those who can't find its name.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }
}

impl Drop for ByName {
    fn drop(&mut self) {
        self.carrying.abort();
    }
}

async fn carry_on(State(client): State<Client>, mut request: Request) -> Response {
    // The client says the name itself.
    request.headers_mut().remove(HOST);
    carry(&client, &format!("https://{NAME}"), request).await
}

/// Carries `request` on to `address`, which ends without a slash, and brings back what is answered there.
pub async fn carry(client: &Client, address: &str, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let path = parts.uri.path_and_query().map_or("/", |it| it.as_str());
    let sent = client
        .request(parts.method, format!("{address}{path}"))
        .headers(parts.headers)
        .body(reqwest::Body::wrap_stream(body.into_data_stream()))
        .send()
        .await;
    match sent {
        Ok(reply) => {
            let (status, headers) = (reply.status(), reply.headers().clone());
            let body = Body::from_stream(reply.bytes_stream());
            (status, headers, body).into_response()
        }
        Err(_) => StatusCode::BAD_GATEWAY.into_response(),
    }
}
