//! Holds the portal's stream of events for as long as somebody is signed in.
//!
//! It is fetched rather than opened as an event source, which couldn't say that the request is this page's own.

use super::bell::Bell;
use super::fetching::{self, Outgoing, Pieces};
use super::limit::Limit;
use super::{TIME_LIMIT, Website};
use leptos::task::spawn_local;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;
use web_sys::Response;
use wire::host::HostEvent;
use wire::stream_parser::StreamParser;

/// The portal says something at least every fifteen seconds; after this long it is gone.
const SILENCE: Duration = Duration::from_secs(40);
/// A stream that ended as it should is picked up again after this long.
const BREATH: Duration = Duration::from_millis(250);
const FIRST_PAUSE: Duration = Duration::from_secs(1);
const LONGEST_PAUSE: Duration = Duration::from_secs(30);

/// How far the stream is.
#[derive(Default)]
pub(super) struct Following {
    wanted: Cell<bool>,
    running: Cell<bool>,
    /// Whether portal events flow, as it was told last.
    live: Cell<Option<bool>>,
    stream: RefCell<Option<Rc<Limit>>>,
    awake: Bell,
}

/// Why no stream was opened.
enum NotOpen {
    /// Nobody is signed in any more.
    Over,
    /// It may work later.
    Later,
}

impl Following {
    /// Nobody is signed in any more.
    pub(super) fn end(&self) {
        self.wanted.set(false);
        self.doubt();
    }

    /// What was told of the connection may no longer hold: looks again at once.
    pub(super) fn doubt(&self) {
        let stream = self.stream.borrow().clone();
        if let Some(stream) = stream {
            stream.end();
        }
        self.awake.ring();
    }

    /// A request reached the portal, or didn't.
    pub(super) fn reached(&self, reached: bool) {
        if self.live.get() == Some(!reached) {
            self.doubt();
        }
    }
}

/// Begins to follow, unless that is being done.
pub(super) fn begin(website: &Website) {
    let following = &website.0.following;
    following.wanted.set(true);
    if !following.running.replace(true) {
        spawn_local(follow(website.clone()));
    }
}

/// Follows the stream, through every interruption, until nobody is signed in.
async fn follow(website: Website) {
    let following = &website.0.following;
    let mut pause = FIRST_PAUSE;
    let mut last = None;
    while following.wanted.get() {
        let Some(limit) = Limit::of(TIME_LIMIT).map(Rc::new) else {
            break;
        };
        following.stream.replace(Some(Rc::clone(&limit)));
        match open(&limit, last.as_deref()).await {
            Ok(response) => {
                pause = FIRST_PAUSE;
                connection(&website, true);
                listen(&website, response, &limit, &mut last).await;
                if following.wanted.get() {
                    following.awake.rest(BREATH).await;
                    // Another tab may have signed out, or somebody else in.
                    website.tell(HostEvent::Session);
                }
                continue;
            }
            Err(_) if !following.wanted.get() => {}
            Err(NotOpen::Over) => website.tell(HostEvent::Session),
            Err(NotOpen::Later) => connection(&website, false),
        }
        if following.wanted.get() {
            following.awake.rest(jittered(pause)).await;
            pause = (pause * 2).min(LONGEST_PAUSE);
        }
    }
    following.stream.replace(None);
    following.live.set(None);
    following.running.set(false);
}

/// Says whether portal events flow, when that changed. Back again, the session may be another's.
fn connection(website: &Website, live: bool) {
    let before = website.0.following.live.replace(Some(live));
    if before == Some(live) {
        return;
    }
    if live {
        if before.is_some() {
            website.tell(HostEvent::Session);
        }
        website.tell(HostEvent::Live);
    } else {
        website.tell(HostEvent::Offline);
    }
}

async fn open(limit: &Limit, last: Option<&str>) -> Result<Response, NotOpen> {
    let mut asking = Outgoing::get("/portal/v1/events").with("accept", "text/event-stream");
    if let Some(last) = last {
        asking = asking.with("last-event-id", last);
    }
    let response = fetching::open(&asking, limit)
        .await
        .map_err(|_| NotOpen::Later)?;
    match response.status() {
        200 if is_of_events(&response) => Ok(response),
        401 => Err(NotOpen::Over),
        _ => Err(NotOpen::Later),
    }
}

/// What stands between this page and the portal may answer with a page of its own.
fn is_of_events(response: &Response) -> bool {
    let kind = response.headers().get("content-type").ok().flatten();
    kind.is_some_and(|kind| kind.starts_with("text/event-stream"))
}

/// Tells what comes in, until the stream ends.
async fn listen(website: &Website, response: Response, limit: &Limit, last: &mut Option<String>) {
    let mut parser = StreamParser::default();
    let mut pieces = Pieces::of(&response);
    loop {
        limit.start_over(SILENCE);
        let Ok(Some(piece)) = pieces.next(limit).await else {
            return;
        };
        let Ok(messages) = parser.take(&piece) else {
            leptos::logging::warn!("the stream isn't one of events");
            return;
        };
        for message in messages {
            match wire::json::read(&message) {
                Ok(event) => website.tell(HostEvent::Portal(event)),
                Err(_) => leptos::logging::warn!("an event that this face doesn't know"),
            }
        }
        let id = parser.last_id();
        if let Some(id) = id.filter(|id| id.bytes().all(|byte| byte.is_ascii_graphic())) {
            *last = Some(id.to_owned());
        }
    }
}

/// Between half of the pause and the whole of it, so that not everybody comes back at once.
fn jittered(pause: Duration) -> Duration {
    pause.mul_f64(f64::midpoint(1.0, js_sys::Math::random()))
}
