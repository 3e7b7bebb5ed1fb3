//! A page that only says something.

use super::{Page, Text};
use crate::Issuer;
use crate::redirects::origin;
use crate::words::Language;
use axum::http::StatusCode;
use axum::response::Response;

/// What is said.
#[derive(Clone, Copy)]
pub(crate) enum Message<'a> {
    /// The sign-in took too long, or was used before.
    Ended,
    /// The request comes from nowhere we know.
    Refused,
    /// Asks whether to sign out.
    AskToSignOut {
        /// Who is signed in.
        name: &'a str,
        /// What the form must bring back.
        form_token: &'a str,
        /// What it brings back beside that.
        carried: &'a [(&'static str, &'a str)],
        /// Where the browser goes then, if anywhere.
        onward: Option<&'a str>,
    },
    /// Signed out.
    SignedOut,
}

impl Issuer {
    /// Shows a page that only says something.
    pub(crate) fn say(&self, language: Language, message: Message<'_>) -> Response {
        let (heading, text, status) = match message {
            Message::Ended => ("ended-heading", "ended-text", StatusCode::BAD_REQUEST),
            Message::Refused => ("refused-heading", "refused-text", StatusCode::BAD_REQUEST),
            Message::AskToSignOut { .. } => ("sign-out-heading", "sign-out-text", StatusCode::OK),
            Message::SignedOut => ("signed-out-heading", "signed-out-text", StatusCode::OK),
        };
        let (name, form, onward) = match message {
            Message::AskToSignOut {
                name,
                form_token,
                carried,
                onward,
            } => {
                let button = self.words.say(language, "sign-out-button", &[]);
                let hidden = [("form_token", form_token)];
                let hidden: String = hidden.iter().chain(carried).map(hidden_field).collect();
                let form = format!(
                    r#"<form method="post" action="/end-session">{hidden}<div class="buttons"><button class="button button--primary">{}</button></div></form>"#,
                    Text(&button)
                );
                (name, form, onward.and_then(origin))
            }
            Message::Ended | Message::Refused | Message::SignedOut => ("", String::new(), None),
        };
        let heading = self.words.say(language, heading, &[]);
        let text = self.words.say(language, text, &[("name", name)]);
        self.show(&Page {
            language,
            other_language: None,
            main: format!(
                "<h1>{}</h1>\n<p class=\"lead\">{}</p>\n{form}",
                Text(&heading),
                Text(&text)
            ),
            status,
            form_target: onward.as_deref(),
        })
    }
}

fn hidden_field((name, value): &(&str, &str)) -> String {
    format!(
        r#"<input type="hidden" name="{name}" value="{}">"#,
        Text(value)
    )
}
