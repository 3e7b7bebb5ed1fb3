//! The sign-in page. Who is chosen, and whether the last try was wrong, stand in its address, so
//! that reload and back work without a script.

use super::{Page, Text};
use crate::Issuer;
use crate::config::Person;
use crate::words::Language;
use axum::http::StatusCode;
use axum::response::Response;
use core::fmt::Write;
use url::form_urlencoded;

/// A sign-in page to be shown.
pub(crate) struct SignInForm<'a> {
    /// Identifies the sign-in under way.
    pub(crate) transaction: &'a str,
    /// What the form must bring back.
    pub(crate) form_token: &'a str,
    pub(crate) language: Language,
    /// Who is chosen.
    pub(crate) chosen: Option<&'a Person>,
    /// The last try was wrong.
    pub(crate) wrong: bool,
    /// The origin of the app's redirect.
    pub(crate) form_target: Option<&'a str>,
}

/// Where a sign-in page is.
pub(crate) fn address(
    transaction: &str,
    language: Language,
    user_name: Option<&str>,
    wrong: bool,
) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("language", language.tag());
    if let Some(user_name) = user_name {
        query.append_pair("person", user_name);
    }
    if wrong {
        query.append_pair("wrong", "yes");
    }
    format!("/sign-in/{transaction}?{}", query.finish())
}

impl Issuer {
    /// Shows the sign-in page.
    pub(crate) fn show_sign_in(&self, form: &SignInForm<'_>) -> Response {
        let user_name = form.chosen.map(|person| person.user_name.as_str());
        let other = address(
            form.transaction,
            form.language.other(),
            user_name,
            form.wrong,
        );
        self.show(&Page {
            language: form.language,
            other_language: Some(&other),
            main: self.sign_in_main(form),
            status: StatusCode::OK,
            form_target: form.form_target,
        })
    }

    fn sign_in_main(&self, form: &SignInForm<'_>) -> String {
        let organisation = &self.config.organisation;
        let chosen_name = form.chosen.map_or("", |person| &person.display_name);
        let say = |id: &str| {
            let arguments = [
                ("organisation", organisation.as_str()),
                ("name", chosen_name),
            ];
            self.words.say(form.language, id, &arguments)
        };
        let what_to_type = form.chosen.map_or_else(
            || Text(&say("sign-in-choose-first")).to_string(),
            |person| {
                format!(
                    r#"{} <code translate="no">{}</code>"#,
                    Text(&say("sign-in-what-to-type")),
                    Text(&person.password)
                )
            },
        );
        let wrong = if form.wrong {
            format!(
                r#"<p class="wrong" id="wrong" role="alert">{}</p>"#,
                Text(&say("sign-in-wrong"))
            )
        } else {
            String::new()
        };
        let (invalid, described) = if form.wrong {
            (r#" aria-invalid="true""#, "wrong what-to-type")
        } else {
            ("", "what-to-type")
        };
        let (name_focus, password_focus) = match form.chosen {
            Some(_) => ("", " autofocus"),
            None => (" autofocus", ""),
        };
        format!(
            r#"<h1>{heading}</h1>
<p class="lead">{lead}</p>
<p class="demo">{demo}</p>
<nav aria-label="{people_label}"><ul class="people">
{people}</ul></nav>
<form method="post" action="/sign-in/{transaction}">
<input type="hidden" name="form_token" value="{form_token}">
<input type="hidden" name="language" value="{language}">
{wrong}<label class="field"><span class="field__label">{user_name_label}</span>
<input name="username" value="{user_name}" autocomplete="username" autocapitalize="none" spellcheck="false" required{name_focus}{invalid}></label>
<label class="field"><span class="field__label">{password_label}</span>
<input name="password" type="password" autocomplete="current-password" required aria-describedby="{described}"{password_focus}{invalid}></label>
<p class="what-to-type" id="what-to-type">{what_to_type}</p>
<div class="buttons">
<button class="button button--primary" name="action" value="sign-in">{button}</button>
<button class="button" name="action" value="cancel" formnovalidate>{cancel}</button>
</div>
</form>
"#,
            heading = Text(&say("sign-in-heading")),
            lead = Text(&say("sign-in-lead")),
            demo = Text(&say("sign-in-demo")),
            people_label = Text(&say("sign-in-people")),
            people = self.people(form),
            transaction = Text(form.transaction),
            form_token = Text(form.form_token),
            language = form.language.tag(),
            user_name_label = Text(&say("sign-in-user-name")),
            user_name = Text(form.chosen.map_or("", |person| &person.user_name)),
            password_label = Text(&say("sign-in-password")),
            button = Text(&say("sign-in-button")),
            cancel = Text(&say("sign-in-cancel")),
        )
    }

    fn people(&self, form: &SignInForm<'_>) -> String {
        let mut items = String::new();
        for person in &self.config.people {
            let is_chosen = form
                .chosen
                .is_some_and(|chosen| chosen.subject == person.subject);
            let about = match form.language {
                Language::English => &person.about.en,
                Language::Dutch => &person.about.nl,
            };
            let address = address(
                form.transaction,
                form.language,
                Some(&person.user_name),
                false,
            );
            // Writing to a string doesn't fail.
            let _ = writeln!(
                items,
                r#"<li><a class="person" href="{}"{}><span class="person__initials" aria-hidden="true">{}</span><span class="person__words"><span class="person__name">{}</span><span class="person__about">{}</span></span></a></li>"#,
                Text(&address),
                if is_chosen {
                    r#" aria-current="true""#
                } else {
                    ""
                },
                Text(&initials(&person.display_name)),
                Text(&person.display_name),
                Text(about),
            );
        }
        items
    }
}

/// The first letters of the first and the last word.
fn initials(name: &str) -> String {
    let mut words = name.split_whitespace();
    let letters = [words.next(), words.next_back()];
    letters
        .into_iter()
        .flatten()
        .filter_map(|word| word.chars().next())
        .flat_map(char::to_uppercase)
        .collect()
}
