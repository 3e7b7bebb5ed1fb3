//! What the organisation says itself about enrolling a device.

use crate::statement::list;
use crate::{Failure, Storage, term};
use model::enrolment_text::EnrolmentText;
use rusqlite::Connection;
use std::collections::BTreeMap;

impl Storage {
    /// The organisation's own answers, by platform and question; none where it says nothing itself.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn enrolment_texts(&self) -> Result<Vec<EnrolmentText>, Failure> {
        self.read(enrolment_texts).await
    }
}

pub(crate) fn enrolment_texts(connection: &Connection) -> Result<Vec<EnrolmentText>, Failure> {
    let rows = list(
        connection,
        "SELECT platform, question, language, text FROM enrolment_texts
         ORDER BY platform, question, language",
        [],
        |row| {
            Ok((
                term::read(row, "platform")?,
                term::read(row, "question")?,
                row.get("language")?,
                row.get("text")?,
            ))
        },
    )?;
    let mut texts: Vec<EnrolmentText> = Vec::new();
    for (platform, question, language, text) in rows {
        match texts.last_mut() {
            Some(last) if (last.platform, last.question) == (platform, question) => {
                last.text.insert(language, text);
            }
            Some(_) | None => texts.push(EnrolmentText {
                platform,
                question,
                text: BTreeMap::from([(language, text)]),
            }),
        }
    }
    Ok(texts)
}
