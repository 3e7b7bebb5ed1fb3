//! The organisation says itself how its devices are enrolled.

use crate::audit::Actor;
use crate::reads::enrolment_texts::enrolment_texts;
use crate::statement::execute;
use crate::term::Term;
use crate::writer::Writing;
use crate::{Failure, Storage};
use model::enrolment_text::EnrolmentText;
use model::time::Timestamp;
use rusqlite::params;
use serde_json::json;

impl Storage {
    /// Keeps the organisation's answers in place of those before. The ones that are there already
    /// change nothing.
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
}

fn put(
    writing: &mut Writing<'_>,
    mut new: Vec<EnrolmentText>,
    now: Timestamp,
) -> Result<(), Failure> {
    new.sort_by_key(|text| (text.platform.text(), text.question.text()));
    if enrolment_texts(writing.connection)? == new {
        return Ok(());
    }
    execute(writing.connection, "DELETE FROM enrolment_texts", [])?;
    for answer in &new {
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
    writing.audit(
        now,
        &Actor::Service,
        "enrolmentTextsChanged",
        "organisation".to_owned(),
        &json!({ "texts": new.len() }),
    )
}
