//! Connections: each is served for as long as it behaves, and finishes when the service stops. Where the service has a
//! certificate of its own they are TLS.
//!
//! axum's own way of serving sets no limit on how long the head of a request may take, so that
//! whoever sends a byte now and then could hold a connection for ever.

use axum::Router;
use axum::serve::Listener;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use hyper_util::service::TowerToHyperService;
use std::pin::pin;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;

/// How long a handshake and the head of a request may each take, and how long a connection may idle before the
/// next.
pub(crate) const HEAD_LIMIT: Duration = Duration::from_secs(30);

/// Serves `router` until `stop` ends; then until the requests under way are answered.
pub(crate) async fn serve(
    mut listener: TcpListener,
    tls: Option<TlsAcceptor>,
    router: Router,
    head_limit: Duration,
    stop: impl Future<Output = ()>,
) {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(head_limit);
    let connections = GracefulShutdown::new();
    let (serving, over) = watch::channel(());
    let mut stop = pin!(stop);
    loop {
        // Accepting waits by itself where there is nothing to accept with, and tries again.
        let (stream, _) = tokio::select! {
            () = &mut stop => break,
            accepted = Listener::accept(&mut listener) => accepted,
        };
        let (http, router, watcher) = (http.clone(), router.clone(), connections.watcher());
        let (tls, over) = (tls.clone(), over.clone());
        tokio::spawn(async move {
            match tls {
                None => answer(&http, stream, router, watcher).await,
                Some(tls) => {
                    if let Some(stream) = shake_hands(tls, stream, head_limit, over).await {
                        answer(&http, stream, router, watcher).await;
                    }
                }
            }
        });
    }
    drop(listener);
    drop(serving);
    connections.shutdown().await;
}

/// The encrypted connection; `None` where there is none in time, or the service stops meanwhile.
async fn shake_hands(
    tls: TlsAcceptor,
    stream: TcpStream,
    limit: Duration,
    mut over: watch::Receiver<()>,
) -> Option<TlsStream<TcpStream>> {
    let shaken = tokio::select! {
        _ = over.changed() => return None,
        shaken = tokio::time::timeout(limit, tls.accept(stream)) => shaken,
    };
    match shaken {
        Ok(Ok(stream)) => return Some(stream),
        Ok(Err(error)) => tracing::debug!(%error, "a handshake failed"),
        Err(_) => tracing::debug!("a handshake took too long"),
    }
    None
}

async fn answer<Stream>(http: &http1::Builder, stream: Stream, router: Router, watcher: Watcher)
where
    Stream: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let service = TowerToHyperService::new(router);
    let connection = http.serve_connection(TokioIo::new(stream), service);
    if let Err(error) = watcher.watch(connection).await {
        tracing::debug!(%error, "a connection ended early");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::routing::get;
    use std::sync::Arc;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::TcpStream;
    use tokio::sync::Notify;
    use tokio::task::JoinHandle;

    /// A server that gives up a head after a tenth of a second, and takes longer to answer.
    struct Server {
        port: u16,
        asked: Arc<Notify>,
        stop: Arc<Notify>,
        serving: JoinHandle<()>,
    }

    async fn server() -> Server {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let (asked, stop) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
        let heard = Arc::clone(&asked);
        let slowly = async move || {
            heard.notify_one();
            tokio::time::sleep(Duration::from_millis(300)).await;
            "answered"
        };
        let router = Router::new().route("/", get(slowly));
        let stopped = Arc::clone(&stop);
        let serving = tokio::spawn(serve(
            listener,
            None,
            router,
            Duration::from_millis(100),
            async move { stopped.notified().await },
        ));
        Server {
            port,
            asked,
            stop,
            serving,
        }
    }

    async fn send(port: u16, bytes: &str) -> TcpStream {
        let mut stream = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
        stream.write_all(bytes.as_bytes()).await.unwrap();
        stream
    }

    async fn rest(mut stream: TcpStream) -> String {
        let mut rest = String::new();
        let reading = stream.read_to_string(&mut rest);
        let read = tokio::time::timeout(Duration::from_secs(10), reading);
        read.await.expect("the connection ends").unwrap();
        rest
    }

    #[tokio::test]
    async fn a_head_that_never_ends_is_given_up_and_a_slow_answer_is_not() {
        let server = server().await;
        let slow = send(server.port, "GET / HTTP/1.1\r\nhost: a\r\nx-slow").await;
        let patient = send(server.port, "GET / HTTP/1.1\r\nhost: a\r\n\r\n").await;
        assert_eq!(rest(slow).await, "");
        let answer = rest(patient).await;
        assert!(answer.ends_with("answered"), "{answer}");
    }

    #[tokio::test]
    async fn stopping_waits_for_what_is_under_way_and_takes_nothing_new() {
        let server = server().await;
        let patient = send(server.port, "GET / HTTP/1.1\r\nhost: a\r\n\r\n").await;
        server.asked.notified().await;
        server.stop.notify_one();
        let answer = rest(patient).await;
        assert!(answer.ends_with("answered"), "{answer}");
        server.serving.await.unwrap();
        assert!(
            TcpStream::connect(("127.0.0.1", server.port))
                .await
                .is_err()
        );
    }
}
