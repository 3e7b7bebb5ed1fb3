//! What others on this machine, and web pages, can try with the listener.

use super::*;
use signin::loopback::{Loopback, Outcome, Returned, TimeIsOver};
use std::io;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// A listener that waits, and what it waits for.
struct Listening {
    port: u16,
    link: String,
    state: String,
    clock: Arc<TestClock>,
    waiting: JoinHandle<Result<Returned, TimeIsOver>>,
}

async fn listening() -> Listening {
    let (dice, clock) = (TestDice::default(), Arc::new(clock()));
    let loopback = Loopback::open(&dice, "en").await.unwrap();
    let redirect = Url::parse(&loopback.redirect_uri()).unwrap();
    let attempt = Arc::new(Attempt::new(&dice, redirect.to_string(), Proof::Any));
    let fake = FakeIssuer::start(NOW).await;
    let issuer = issuer::discover(&web(), &fake.address).await.unwrap();
    let page = attempt.authorization_url(&portal(&fake), &issuer, "en");
    let state = page
        .query_pairs()
        .find(|it| it.0 == "state")
        .unwrap()
        .1
        .into_owned();
    let link = loopback.link();
    let waiting_clock = Arc::clone(&clock);
    let waiting = tokio::spawn(async move {
        let (_known, start) = watch::channel(Some(page));
        loopback
            .wait(&attempt, start, &*waiting_clock, Timestamp(NOW + 300))
            .await
    });
    Listening {
        port: redirect.port().unwrap(),
        link,
        state,
        clock,
        waiting,
    }
}

impl Listening {
    /// Sends bytes and reads the answer's status; `None` when there is no answer.
    async fn raw(&self, bytes: &[u8]) -> Option<u16> {
        let answer = exchange(self.port, bytes).await.ok()?;
        answer.split(' ').nth(1)?.parse().ok()
    }

    async fn get(&self, target: &str) -> Option<u16> {
        let request = format!(
            "GET {target} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\n",
            self.port
        );
        self.raw(request.as_bytes()).await
    }

    /// The right answer still ends the sign-in, with a page; then the port is closed.
    async fn still_works(self) {
        let Self {
            port,
            state,
            waiting,
            ..
        } = self;
        let target = format!("/callback?code=abc&state={state}&iss=x");
        let request = format!("GET {target} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n");
        let page = tokio::spawn(async move { exchange(port, request.as_bytes()).await });
        let (callback, tab) = waiting.await.unwrap().unwrap().open();
        assert!(callback.code.is_some());
        tab.tell(Outcome::SignedIn);
        let page = page.await.unwrap().unwrap();
        assert!(page.contains("You’re signed in"), "{page}");
        assert!(!page.contains("abc"));
        closed(port).await;
    }
}

async fn exchange(port: u16, bytes: &[u8]) -> io::Result<String> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).await?;
    stream.write_all(bytes).await?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await?;
    Ok(answer)
}

async fn closed(port: u16) {
    let refused = TcpStream::connect(("127.0.0.1", port)).await;
    assert_eq!(
        refused.map(drop).map_err(|it| it.kind()),
        Err(io::ErrorKind::ConnectionRefused)
    );
}

#[tokio::test]
async fn strangers_are_refused_and_end_nothing() {
    let it = listening().await;
    let (port, state) = (it.port, it.state.clone());
    let right = format!("/callback?code=abc&state={state}");
    let raw = |method: &str, target: &str, host: &str| {
        format!("{method} {target} HTTP/1.1\r\nHost: {host}\r\n\r\n").into_bytes()
    };
    let own = format!("127.0.0.1:{port}");
    for host in [
        "evil.example",
        "127.0.0.1",
        "localhost",
        &format!("localhost:{port}"),
        "127.0.0.1:1",
    ] {
        assert_eq!(it.raw(&raw("GET", &right, host)).await, Some(400), "{host}");
    }
    let twice = format!("GET {right} HTTP/1.1\r\nHost: {own}\r\nHost: evil.example\r\n\r\n");
    assert_eq!(it.raw(twice.as_bytes()).await, Some(400));
    assert_eq!(
        it.raw(format!("GET {right} HTTP/1.1\r\n\r\n").as_bytes())
            .await,
        Some(400)
    );
    for method in ["POST", "HEAD", "OPTIONS", "PUT"] {
        assert_eq!(
            it.raw(&raw(method, &right, &own)).await,
            Some(405),
            "{method}"
        );
    }
    for target in [
        "/",
        "/exit",
        "/callback/",
        "/Callback",
        "//callback",
        "/favicon.ico",
        "/start/",
        "/start/x",
    ] {
        assert_eq!(it.get(target).await, Some(404), "{target}");
    }
    for target in [
        "/callback",
        "/callback?code=abc",
        "/callback?code=abc&state=wrong",
        "/callback?code=abc&state=",
        &format!("/callback?code=a&code=b&state={state}"),
        &format!("/callback?code=a&state={state}&state={state}"),
        &format!("/callback?code=a&iss=x&iss=y&state={state}"),
        &format!("/callback?code=a&state={state}x"),
    ] {
        assert_eq!(it.get(target).await, Some(400), "{target}");
    }
    assert_eq!(it.raw(b"\x01\x03\x03\x07\r\n\r\n").await, Some(400));
    assert_eq!(it.raw(b"\xff\xfe\r\n\r\n").await, Some(400));
    it.still_works().await;
}

#[tokio::test]
async fn too_much_is_refused() {
    let it = listening().await;
    let long = format!(
        "/callback?code={}&state={}",
        "a".repeat(64 * 1024),
        it.state
    );
    let status = it.get(&long).await;
    assert!(matches!(status, None | Some(431)), "{status:?}");
    let of_length = |length: usize| {
        let (begin, end) = ("GET /callback?code=", " HTTP/1.1\r\nHost: a\r\n\r\n");
        let code = "a".repeat(length - begin.len() - end.len());
        format!("{begin}{code}{end}").into_bytes()
    };
    assert_eq!(it.raw(&of_length(8_192)).await, Some(400));
    assert_eq!(it.raw(&of_length(8_193)).await, Some(431));
    it.still_works().await;
}

#[tokio::test]
async fn slow_and_silent_visitors_take_no_seat_for_long() {
    let it = listening().await;
    let mut silent = Vec::new();
    for _ in 0..16 {
        let mut stream = TcpStream::connect(("127.0.0.1", it.port)).await.unwrap();
        stream.write_all(b"GET /callback").await.unwrap();
        silent.push(stream);
    }
    for stream in &mut silent {
        let mut rest = Vec::new();
        let ended = tokio::time::timeout(Duration::from_secs(8), stream.read_to_end(&mut rest));
        assert_eq!(ended.await.expect("hung up on").unwrap_or(0), 0);
    }
    it.still_works().await;
}

#[tokio::test]
async fn whoever_holds_every_seat_does_not_keep_the_browser_out() {
    let it = listening().await;
    let mut silent = Vec::new();
    for _ in 0..40 {
        let mut stream = TcpStream::connect(("127.0.0.1", it.port)).await.unwrap();
        stream.write_all(b"GET /callback").await.unwrap();
        silent.push(stream);
    }
    // Sooner than the silent ones are hung up on.
    let browser = tokio::time::timeout(Duration::from_secs(3), it.still_works());
    browser.await.expect("the browser gets in");
}

#[tokio::test]
async fn the_oldest_has_to_go_when_there_are_too_many() {
    let it = listening().await;
    let mut silent = Vec::new();
    for _ in 0..16 {
        let mut stream = TcpStream::connect(("127.0.0.1", it.port)).await.unwrap();
        stream.write_all(b"GET /callback").await.unwrap();
        silent.push(stream);
    }
    assert_eq!(it.get("/callback").await, Some(400));
    let mut rest = Vec::new();
    // Sooner than silent ones are hung up on anyway.
    let ended = tokio::time::timeout(Duration::from_secs(3), silent[0].read_to_end(&mut rest));
    assert_eq!(ended.await.expect("hung up on").unwrap_or(0), 0);
    silent[1].write_all(b" HTTP/1.1\r\n\r\n").await.unwrap();
    silent[1].read_to_end(&mut rest).await.unwrap();
    assert!(rest.starts_with(b"HTTP/1.1 400 "));
    it.still_works().await;
}

#[tokio::test]
async fn the_link_leads_to_the_issuer_as_often_as_it_is_asked() {
    let it = listening().await;
    let path = Url::parse(&it.link).unwrap().path().to_owned();
    for _ in 0..2 {
        let request = format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\n", it.port);
        let answer = exchange(it.port, request.as_bytes()).await.unwrap();
        assert!(answer.starts_with("HTTP/1.1 302"), "{answer}");
        assert!(answer.contains("/authorize?response_type=code"), "{answer}");
    }
    assert_eq!(it.get(&format!("{path}?a=b")).await, Some(404));
    it.still_works().await;
}

#[tokio::test]
async fn the_last_second_counts() {
    let it = listening().await;
    it.clock.0.store(NOW + 300, Ordering::SeqCst);
    it.still_works().await;
}

#[tokio::test]
async fn when_the_wall_clock_says_so_time_is_over_and_the_port_closed() {
    let it = listening().await;
    it.clock.0.store(NOW + 301, Ordering::SeqCst);
    assert_eq!(it.waiting.await.unwrap().map(drop), Err(TimeIsOver));
    closed(it.port).await;
}

#[tokio::test]
async fn given_up_the_port_is_closed() {
    let it = listening().await;
    it.waiting.abort();
    assert!(it.waiting.await.is_err());
    closed(it.port).await;
}

#[tokio::test]
async fn an_elevation_comes_back_with_its_id_and_nobody_else_ends_it() {
    let loopback = Loopback::open(&TestDice::default(), "en").await.unwrap();
    let (port, link) = (loopback.port(), loopback.link());
    let waiting = tokio::spawn(async move {
        let id = "the-id".to_owned();
        let page = Url::parse("https://portal.contoso.example/continue").unwrap();
        loopback
            .wait_for_elevation(id, page, &clock(), Timestamp(NOW + 300))
            .await
    });
    let request = |target: &str| format!("GET {target} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n");
    let start = Url::parse(&link).unwrap().path().to_owned();
    for (target, status) in [
        ("/elevated?code=a", "400"),
        ("/elevated?state=another&code=a", "400"),
        ("/elevated?state=the-id&state=the-id&code=a", "400"),
        ("/callback?state=the-id&code=a", "404"),
        ("/start/another", "404"),
    ] {
        let answer = exchange(port, request(target).as_bytes()).await.unwrap();
        assert!(
            answer.starts_with(&format!("HTTP/1.1 {status} ")),
            "{target}"
        );
    }
    // The link leads on as often as it is opened; the portal says whether that is too often.
    for _ in 0..2 {
        let answer = exchange(port, request(&start).as_bytes()).await.unwrap();
        assert!(answer.starts_with("HTTP/1.1 302 "));
        assert!(answer.contains("\r\nLocation: https://portal.contoso.example/continue\r\n"));
    }
    let right = request("/elevated?state=the-id&code=abc");
    let page = tokio::spawn(async move { exchange(port, right.as_bytes()).await });
    let (callback, tab) = waiting.await.unwrap().unwrap().open();
    assert!(callback.code.is_some());
    tab.send_on(Url::parse("https://portal.contoso.example/next").unwrap());
    let page = page.await.unwrap().unwrap();
    assert!(page.contains("\r\nRefresh: 0; url=https://portal.contoso.example/next\r\n"));
    assert!(page.contains("Content-Security-Policy: default-src 'none'"));
    assert!(exchange(port, b"GET / HTTP/1.1\r\n\r\n").await.is_err());
}
