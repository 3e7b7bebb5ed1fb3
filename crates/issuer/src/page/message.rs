//! A page that only says something.

use super::{Page, Text};
use crate::Issuer;
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
        let (name, form) = match message {
            Message::AskToSignOut { name, form_token } => {
                let button = self.words.say(language, "sign-out-button", &[]);
                let form = format!(
                    r#"<form method="post" action="/end-session"><input type="hidden" name="form_token" value="{}"><div class="buttons"><button class="button button--primary">{}</button></div></form>"#,
                    Text(form_token),
                    Text(&button)
                );
                (name, form)
            }
            Message::Ended | Message::Refused | Message::SignedOut => ("", String::new()),
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
            form_target: None,
        })
    }
}
