//! The shell as host: the one place where the face touches Tauri's own functions.
//!
//! `window.__TAURI_INTERNALS__` is what Tauri's JavaScript package wraps (tauri 2.12,
//! `scripts/core.js`); arguments and answers cross as JSON, so that `wire` alone says their shape.

mod in_order;

use super::{Answer, Host, HostKind, HostUnavailable, Notifying, Sought};
use in_order::InOrder;
use js_sys::{Function, JSON, Promise, Reflect};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::cell::RefCell;
use std::collections::BTreeMap;
use wasm_bindgen::prelude::{Closure, JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wire::host::organisations::{Introduction, Organisations, PortalAt};
use wire::host::{
    About, HostEvent, Notify, OpenLink, Reply, Send, SendFailure, Session, SignIn, SignOut,
};
use wire::json::read;

/// What stands before the id of a channel in an argument (tauri 2.12, `ipc/channel.rs`).
const CHANNEL_PREFIX: &str = "__CHANNEL__:";

/// The shell around this window.
#[derive(Clone)]
pub(super) struct Shell {
    internals: JsValue,
}

/// Why a command brought nothing back.
enum NoAnswer {
    /// The command said no, with this document.
    Refused(String),
    /// There was no such command, or its answer can't be read.
    Unreadable,
}

impl Shell {
    /// The shell, where this window is one of its own.
    pub(super) fn find() -> Option<Self> {
        internals().map(|internals| Self { internals })
    }

    fn function(&self, name: &str) -> Option<Function> {
        Reflect::get(&self.internals, &name.into())
            .ok()?
            .dyn_into()
            .ok()
    }

    fn start(&self, command: &str, arguments: &JsValue) -> Option<Promise> {
        self.function("invoke")?
            .call2(&self.internals, &command.into(), arguments)
            .ok()?
            .dyn_into()
            .ok()
    }

    /// Runs `command`; never throws.
    async fn invoke<A: DeserializeOwned>(
        self,
        command: &'static str,
        arguments: impl Serialize,
    ) -> Result<A, NoAnswer> {
        let arguments = serde_json::to_string(&arguments)
            .ok()
            .and_then(|text| JSON::parse(&text).ok())
            .ok_or(NoAnswer::Unreadable)?;
        let promise = self
            .start(command, &arguments)
            .ok_or(NoAnswer::Unreadable)?;
        match JsFuture::from(promise).await {
            Ok(answer) => document(&answer)
                .and_then(|text| read(&text).ok())
                .ok_or(NoAnswer::Unreadable),
            Err(refusal) => Err(document(&refusal).map_or(NoAnswer::Unreadable, NoAnswer::Refused)),
        }
    }

    fn ask<A: DeserializeOwned + 'static>(
        &self,
        command: &'static str,
        arguments: impl Serialize + 'static,
    ) -> Answer<Result<A, HostUnavailable>> {
        let shell = self.clone();
        Box::pin(async move {
            let answer = shell.invoke(command, arguments).await;
            answer.map_err(|_| HostUnavailable)
        })
    }

    fn seek<A: DeserializeOwned + 'static>(
        &self,
        command: &'static str,
        request: PortalAt,
    ) -> Answer<Sought<A>> {
        let shell = self.clone();
        Box::pin(async move {
            let answer = shell.invoke(command, one("request", request)).await;
            match answer {
                Ok(answer) => Ok(Ok(answer)),
                Err(NoAnswer::Refused(text)) => read(&text).map(Err).map_err(|_| HostUnavailable),
                Err(NoAnswer::Unreadable) => Err(HostUnavailable),
            }
        })
    }

    /// The argument that stands for a channel of messages to `listener`, for as long as the window lives.
    fn channel(&self, listener: Box<dyn Fn(HostEvent)>) -> Option<String> {
        let in_order = RefCell::new(InOrder::default());
        let receive = Closure::<dyn Fn(JsValue)>::new(move |message: JsValue| {
            let Some(index) = Reflect::get(&message, &"index".into())
                .ok()
                .and_then(|index| index.as_f64())
            else {
                return;
            };
            let event = Reflect::get(&message, &"message".into())
                .ok()
                .and_then(|message| document(&message))
                .and_then(|text| read::<HostEvent>(&text).ok());
            // The listener may cause the next message, so nothing stays borrowed while it runs.
            let ready = in_order.borrow_mut().take(index as u64, event);
            for event in ready.into_iter().flatten() {
                listener(event);
            }
        });
        let id = self
            .function("transformCallback")?
            .call1(&self.internals, receive.as_ref())
            .ok()?
            .as_f64()?;
        receive.forget();
        Some(format!("{CHANNEL_PREFIX}{id}"))
    }
}

/// What the shell puts into its own windows.
pub(super) fn internals() -> Option<JsValue> {
    let window = web_sys::window()?;
    let internals = Reflect::get(&window, &"__TAURI_INTERNALS__".into()).ok()?;
    internals.is_object().then_some(internals)
}

/// The arguments of a command that takes one.
fn one<A>(name: &'static str, argument: A) -> BTreeMap<&'static str, A> {
    BTreeMap::from([(name, argument)])
}

/// The arguments of a command that takes none.
fn none() -> BTreeMap<&'static str, ()> {
    BTreeMap::new()
}

/// A value as a JSON text; nothing at all is `null`.
fn document(value: &JsValue) -> Option<String> {
    if value.is_undefined() {
        return Some("null".to_owned());
    }
    JSON::stringify(value).ok().map(String::from)
}

impl Host for Shell {
    fn kind(&self) -> HostKind {
        HostKind::App
    }

    fn send(&self, request: Send) -> Answer<Result<Reply, SendFailure>> {
        let shell = self.clone();
        Box::pin(async move {
            let answer = shell.invoke("send", one("request", request)).await;
            answer.map_err(|no_answer| match no_answer {
                NoAnswer::Refused(text) => read(&text).unwrap_or(SendFailure::NotAllowed),
                NoAnswer::Unreadable => SendFailure::NotAllowed,
            })
        })
    }

    fn session(&self) -> Answer<Result<Session, HostUnavailable>> {
        self.ask("session", none())
    }

    fn sign_in(&self, request: SignIn) -> Answer<Result<(), HostUnavailable>> {
        self.ask("sign_in", one("request", request))
    }

    fn cancel_sign_in(&self) -> Answer<Result<(), HostUnavailable>> {
        self.ask("cancel_sign_in", none())
    }

    fn reopen_browser(&self) -> Answer<Result<(), HostUnavailable>> {
        self.ask("reopen_browser", none())
    }

    fn sign_out(&self, request: SignOut) -> Answer<Result<(), HostUnavailable>> {
        self.ask("sign_out", one("request", request))
    }

    fn events(&self, listener: Box<dyn Fn(HostEvent)>) -> Answer<Result<(), HostUnavailable>> {
        match self.channel(listener) {
            Some(channel) => self.ask("events", one("channel", channel)),
            None => Box::pin(async { Err(HostUnavailable) }),
        }
    }

    fn open_link(&self, link: OpenLink) -> Answer<Result<(), HostUnavailable>> {
        self.ask("open_link", one("link", link))
    }

    fn print(&self) -> Answer<Result<(), HostUnavailable>> {
        self.ask("print", none())
    }

    fn save(&self, _: String, _: String) -> Option<Answer<Result<(), HostUnavailable>>> {
        None
    }

    fn notify(&self, request: Notify) -> Answer<Result<(), HostUnavailable>> {
        self.ask("notify", one("request", request))
    }

    fn notifying(&self) -> Notifying {
        Notifying::Allowed
    }

    fn ask_to_notify(&self) -> Answer<Notifying> {
        Box::pin(async { Notifying::Allowed })
    }

    fn organisations(&self) -> Answer<Result<Organisations, HostUnavailable>> {
        self.ask("organisations", none())
    }

    fn find_organisation(&self, request: PortalAt) -> Answer<Sought<Introduction>> {
        self.seek("find_organisation", request)
    }

    fn choose_organisation(&self, request: PortalAt) -> Answer<Sought<()>> {
        self.seek("choose_organisation", request)
    }

    fn forget_organisation(&self, request: PortalAt) -> Answer<Sought<()>> {
        self.seek("forget_organisation", request)
    }

    fn about(&self) -> Answer<Result<About, HostUnavailable>> {
        self.ask("about", none())
    }
}
