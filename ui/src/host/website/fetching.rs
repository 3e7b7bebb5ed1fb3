//! Fetches from the service that the page came from, and from nowhere else.

use super::limit::Limit;
use js_sys::{Function, Promise, Reflect, Uint8Array};
use serde::Serialize;
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Headers, ReadableStreamDefaultReader, RequestCache, RequestCredentials, RequestInit,
    RequestMode, RequestRedirect, Response, Window,
};
use wire::host::carrying::{LARGEST_REPLY, REQUEST_HEADERS, carries};
use wire::host::{Method, Send, SendFailure};

/// Says that a request is this page's own.
const OURS: (&str, &str) = ("x-company-portal", "web");
const JSON: &str = "application/json";

/// A request that may go out.
pub(super) struct Outgoing {
    method: Method,
    path: String,
    headers: Vec<(String, String)>,
    body: Option<String>,
}

/// A reply, whatever its status.
pub(super) struct Fetched {
    pub(super) status: u16,
    pub(super) headers: Headers,
    pub(super) body: String,
}

impl Outgoing {
    /// Asks at `path`.
    pub(super) fn get(path: &str) -> Self {
        Self {
            method: Method::Get,
            path: path.to_owned(),
            headers: vec![("accept".to_owned(), JSON.to_owned())],
            body: None,
        }
    }

    /// Has `path` do what `document` says.
    pub(super) fn post(path: &str, document: &impl Serialize) -> Option<Self> {
        Some(Self {
            method: Method::Post,
            body: Some(serde_json::to_string(document).ok()?),
            ..Self::get(path)
        })
    }

    /// What the face wants carried to the portal; `None` where it isn't carried.
    pub(super) fn carried(request: Send) -> Option<Self> {
        if !carries(&request) {
            return None;
        }
        let Send {
            method,
            path,
            headers,
            body,
        } = request;
        let listed = |(name, _): &(String, String)| REQUEST_HEADERS.contains(&name.as_str());
        let mut outgoing = Self::get(&path);
        outgoing.method = method;
        outgoing.headers.extend(headers.into_iter().filter(listed));
        outgoing.body = body;
        Some(outgoing)
    }

    /// The same with one more header, in the place of one of that name.
    pub(super) fn with(mut self, name: &str, value: &str) -> Self {
        self.headers.retain(|(before, _)| before != name);
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    fn headers(&self) -> Result<Headers, JsValue> {
        let headers = Headers::new()?;
        headers.append(OURS.0, OURS.1)?;
        for (name, value) in &self.headers {
            headers.append(name, value)?;
        }
        if self.body.is_some() {
            headers.append("content-type", JSON)?;
        }
        Ok(headers)
    }

    fn settings(&self, limit: &Limit) -> Result<RequestInit, JsValue> {
        let settings = RequestInit::new();
        settings.set_method(match self.method {
            Method::Get => "GET",
            Method::Post => "POST",
            Method::Patch => "PATCH",
            Method::Put => "PUT",
        });
        settings.set_headers(&self.headers()?.into());
        if let Some(body) = &self.body {
            settings.set_body(&body.as_str().into());
        }
        settings.set_mode(RequestMode::SameOrigin);
        settings.set_credentials(RequestCredentials::SameOrigin);
        settings.set_redirect(RequestRedirect::Error);
        settings.set_cache(RequestCache::NoStore);
        settings.set_signal(Some(&limit.signal()));
        Ok(settings)
    }
}

/// Sends `outgoing`; the answer has begun to come in.
pub(super) async fn open(outgoing: &Outgoing, limit: &Limit) -> Result<Response, SendFailure> {
    let window = web_sys::window().ok_or(SendFailure::NotAllowed)?;
    if let Some(asked) = ahead(&window, outgoing)
        && let Ok(response) = JsFuture::from(asked).await.and_then(JsCast::dyn_into)
    {
        return Ok(response);
    }
    let settings = outgoing
        .settings(limit)
        .map_err(|_| SendFailure::NotAllowed)?;
    JsFuture::from(window.fetch_with_str_and_init(&outgoing.path, &settings))
        .await
        .and_then(JsCast::dyn_into)
        .map_err(|_| no_answer(limit))
}

/// The answer to `outgoing` that the start script asked for before the face was here, once.
fn ahead(window: &Window, outgoing: &Outgoing) -> Option<Promise> {
    if outgoing.method != Method::Get {
        return None;
    }
    let take = Reflect::get(window, &"askedAhead".into()).ok()?;
    let take = take.dyn_into::<Function>().ok()?;
    let asked = take.call1(window, &outgoing.path.as_str().into()).ok()?;
    asked.dyn_into().ok()
}

/// Sends `outgoing` and waits for all of the answer.
pub(super) async fn fetch(outgoing: Outgoing, time: Duration) -> Result<Fetched, SendFailure> {
    let limit = Limit::of(time).ok_or(SendFailure::NotAllowed)?;
    let response = open(&outgoing, &limit).await?;
    let mut body = Vec::new();
    let mut pieces = Pieces::of(&response);
    while let Some(piece) = pieces.next(&limit).await? {
        if body.len() + piece.len() > LARGEST_REPLY {
            return Err(SendFailure::TooLarge);
        }
        body.extend(piece);
    }
    Ok(Fetched {
        status: response.status(),
        headers: response.headers(),
        body: String::from_utf8_lossy(&body).into_owned(),
    })
}

/// A body as it comes in; one that isn't there has no pieces.
pub(super) struct Pieces(Option<ReadableStreamDefaultReader>);

impl Pieces {
    pub(super) fn of(response: &Response) -> Self {
        let body = response.body();
        Self(body.and_then(|body| body.get_reader().dyn_into().ok()))
    }

    /// The next piece; `None` at the end.
    pub(super) async fn next(&mut self, limit: &Limit) -> Result<Option<Vec<u8>>, SendFailure> {
        let Some(reader) = &self.0 else {
            return Ok(None);
        };
        let read = JsFuture::from(reader.read())
            .await
            .map_err(|_| no_answer(limit))?;
        let piece = Reflect::get(&read, &"value".into())
            .ok()
            .and_then(|value| value.dyn_into::<Uint8Array>().ok());
        Ok(piece.map(|piece| piece.to_vec()))
    }
}

fn no_answer(limit: &Limit) -> SendFailure {
    if limit.is_over() {
        SendFailure::TookTooLong
    } else {
        SendFailure::Unreachable
    }
}

#[cfg(test)]
mod tests {
    use super::{JSON, OURS, Outgoing};
    use client::{Client, Transport};
    use core::pin::pin;
    use core::task::{Context, Waker};
    use std::cell::RefCell;
    use std::collections::BTreeMap;
    use wire::host::{Method, Reply, Send, SendFailure};

    /// What asks before the face is there.
    const START: &str = include_str!("../../../scripts/start.js");

    /// Notes what it is to carry.
    struct Noting<'a>(&'a RefCell<Vec<Send>>);

    impl Transport for Noting<'_> {
        async fn send(&self, request: Send) -> Result<Reply, SendFailure> {
            self.0.borrow_mut().push(request);
            Err(SendFailure::NotAllowed)
        }
    }

    #[test]
    fn the_start_script_asks_for_the_list_as_the_face_does() {
        let noted = RefCell::default();
        let client = Client::new(Noting(&noted));
        let asked = pin!(client.devices()).poll(&mut Context::from_waker(Waker::noop()));
        assert!(asked.is_ready());
        let [list] = noted.take().try_into().unwrap();
        let Outgoing { path, headers, .. } = Outgoing::carried(list).unwrap();
        assert!(START.contains(&format!("await ask(\"{path}\"")), "{path}");
        assert!(START.contains(&format!(
            "{{ accept: \"{JSON}\", \"{}\": \"{}\"",
            OURS.0, OURS.1
        )));
        let [accept, prefer] = headers.try_into().unwrap();
        assert_eq!(accept, ("accept".to_owned(), JSON.to_owned()));
        assert!(
            START.contains(&format!("{{ {}: '{}' }}", prefer.0, prefer.1)),
            "{prefer:?}"
        );
    }

    fn request(path: &str) -> Send {
        let headers = ["if-match", "cookie", "x-company-portal", "authorization"];
        Send {
            method: Method::Patch,
            path: path.to_owned(),
            headers: headers
                .map(|name| (name.to_owned(), "x".to_owned()))
                .into_iter()
                .collect::<BTreeMap<_, _>>(),
            body: Some("{}".to_owned()),
        }
    }

    #[test]
    fn only_the_api_is_asked_and_only_listed_headers_go_along() {
        let outgoing = Outgoing::carried(request("/v1.0/me/managedDevices/1")).unwrap();
        let names: Vec<_> = outgoing.headers.iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["accept", "if-match"]);
        assert_eq!(outgoing.path, "/v1.0/me/managedDevices/1");
        assert_eq!(outgoing.body.as_deref(), Some("{}"));
        for path in [
            "/web/sign-out",
            "/v1.0/../web/sign-out",
            "//evil.example/v1.0/me",
        ] {
            assert!(Outgoing::carried(request(path)).is_none(), "{path}");
        }
    }

    #[test]
    fn a_header_is_said_once() {
        let outgoing = Outgoing::get("/portal/v1/events").with("accept", "text/event-stream");
        let accept = ("accept".to_owned(), "text/event-stream".to_owned());
        assert_eq!(outgoing.headers, [accept]);
    }
}
