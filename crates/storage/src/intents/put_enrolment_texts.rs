//! The organisation says itself how its devices are enrolled: in the configuration, and in the portal.

use crate::audit::Actor;
use crate::intents::put_policy::Putting;
use crate::reads::enrolment_texts::enrolment_texts;
use crate::reads::organisation::described_version;
use crate::reads::people;
use crate::statement::{execute, find};
use crate::term::Term;
use crate::writer::Writing;
use crate::{Failure, Storage};
use model::enrolment_text::EnrolmentText;
use model::id::PersonId;
use model::person::Role;
use model::time::Timestamp;
use rusqlite::params;
use serde_json::{Value, json};

/// An administrator says how devices are enrolled.
#[derive(Clone, Debug)]
pub struct WriteEnrolmentTexts {
    /// All answers, in place of those before.
    pub texts: Vec<EnrolmentText>,
    /// The version that they looked at (`If-Match`).
    pub if_match: Option<i64>,
    /// Who says so; only an administrator does.
    pub requester: PersonId,
    /// Now.
    pub now: Timestamp,
    /// Identifies the request, for the audit.
    pub request_id: String,
}

impl Storage {
    /// Keeps what the configuration answers in place of the answers before. What was set in the portal
    /// holds until the configuration says something else than the last time.
    ///
    /// # Errors
    /// When the database can't do it, or two answer the same question for the same platform;
    /// nothing was written.
    pub async fn put_enrolment_texts(
        &self,
        texts: Vec<EnrolmentText>,
        now: Timestamp,
    ) -> Result<(), Failure> {
        self.write(move |writing| put(writing, texts, now)).await
    }

    /// Keeps an administrator's answers in place of those before; the same ones change nothing.
    ///
    /// # Errors
    /// When the database can't do it, or two answer the same question for the same platform;
    /// nothing was written.
    pub async fn write_enrolment_texts(
        &self,
        write: WriteEnrolmentTexts,
    ) -> Result<Putting, Failure> {
        self.write(move |writing| write_by_person(writing, write))
            .await
    }
}

fn put(writing: &mut Writing<'_>, new: Vec<EnrolmentText>, now: Timestamp) -> Result<(), Failure> {
    let new = in_order(new);
    let configured = shown(&new).to_string();
    let before: Option<String> = find(
        writing.connection,
        "SELECT configured_texts FROM described WHERE one = 1",
        [],
        |row| Ok(row.get("configured_texts")?),
    )?
    .flatten();
    if before.as_ref() == Some(&configured) {
        return Ok(());
    }
    execute(
        writing.connection,
        "UPDATE described SET configured_texts = ?1 WHERE one = 1",
        [&configured],
    )?;
    if enrolment_texts(writing.connection)? == new {
        return Ok(());
    }
    replace(writing, &new)?;
    writing.audit(
        now,
        &Actor::Service,
        "enrolmentTextsChanged",
        "organisation".to_owned(),
        &json!({ "texts": new.len() }),
    )
}

fn write_by_person(
    writing: &mut Writing<'_>,
    write: WriteEnrolmentTexts,
) -> Result<Putting, Failure> {
    let WriteEnrolmentTexts {
        texts,
        if_match,
        requester,
        now,
        request_id,
    } = write;
    if people::role_now(writing.connection, &requester, now)? != Role::Administrator {
        return Ok(Putting::NotAllowed);
    }
    let version = described_version(writing.connection)?;
    if if_match.is_some_and(|looked_at| looked_at != version) {
        return Ok(Putting::PreconditionFailed);
    }
    let new = in_order(texts);
    if enrolment_texts(writing.connection)? == new {
        return Ok(Putting::Put(version));
    }
    replace(writing, &new)?;
    writing.audit(
        now,
        &Actor::Person(&requester),
        "enrolmentTextsChanged",
        "organisation".to_owned(),
        &json!({ "texts": new.len(), "requestId": request_id }),
    )?;
    described_version(writing.connection).map(Putting::Put)
}

fn in_order(mut texts: Vec<EnrolmentText>) -> Vec<EnrolmentText> {
    texts.sort_by_key(|text| (text.platform.text(), text.question.text()));
    texts
}

fn shown(texts: &[EnrolmentText]) -> Value {
    let shown = texts.iter().map(|answer| {
        json!({
            "platform": answer.platform.text(),
            "question": answer.question.text(),
            "text": answer.text,
        })
    });
    shown.collect()
}

fn replace(writing: &Writing<'_>, new: &[EnrolmentText]) -> Result<(), Failure> {
    execute(writing.connection, "DELETE FROM enrolment_texts", [])?;
    for answer in new {
        for (language, text) in &answer.text {
            execute(
                writing.connection,
                "INSERT INTO enrolment_texts (platform, question, language, text)
                 VALUES (?1, ?2, ?3, ?4)",
                params![
                    answer.platform.text(),
                    answer.question.text(),
                    language,
                    text
                ],
            )?;
        }
    }
    execute(
        writing.connection,
        "UPDATE described SET version = version + 1 WHERE one = 1",
        [],
    )?;
    Ok(())
}
