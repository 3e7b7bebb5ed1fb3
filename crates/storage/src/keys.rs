//! Names as lists order and search them: folded, because the database compares bytes.
//!
//! A trigger empties the key of whatever changes its name, and the writer comes here at the end of each
//! intent: so no intent can forget it.

use crate::Failure;
use crate::statement::{execute, list};
use rusqlite::{Connection, params};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// How many rows are folded at a time.
const BATCH: usize = 500;

/// `text` without case, accents and characters that separate what is searched.
pub(crate) fn fold(text: &str) -> String {
    let lower = text.nfkd().flat_map(char::to_lowercase);
    lower
        .filter(|character| !is_combining_mark(*character))
        .map(|character| {
            if character.is_control() {
                ' '
            } else {
                character
            }
        })
        .collect()
}

/// Several texts to be searched, none of which runs into the next.
fn search_key(texts: &[&str]) -> String {
    texts
        .iter()
        .map(|text| fold(text))
        .collect::<Vec<_>>()
        .join("\n")
}

/// Fills every key that is empty.
pub(crate) fn fill(connection: &Connection) -> Result<(), Failure> {
    while fill_people(connection)? == BATCH {}
    while fill_devices(connection)? == BATCH {}
    Ok(())
}

fn fill_people(connection: &Connection) -> Result<usize, Failure> {
    let nameless = list(
        connection,
        "SELECT id, display_name, user_name, mail FROM people WHERE name_key IS NULL LIMIT 500",
        [],
        |row| {
            let id: String = row.get("id")?;
            let (name, user_name): (String, String) =
                (row.get("display_name")?, row.get("user_name")?);
            let mail: Option<String> = row.get("mail")?;
            let searched = search_key(&[&name, &user_name, mail.as_deref().unwrap_or_default()]);
            Ok((id, fold(&name), searched))
        },
    )?;
    for (id, name_key, search_key) in &nameless {
        execute(
            connection,
            "UPDATE people SET name_key = ?2, search_key = ?3 WHERE id = ?1",
            params![id, name_key, search_key],
        )?;
    }
    Ok(nameless.len())
}

fn fill_devices(connection: &Connection) -> Result<usize, Failure> {
    let nameless = list(
        connection,
        "SELECT id, managed_device_name, device_name, serial_number, model FROM devices
         WHERE name_key IS NULL LIMIT 500",
        [],
        |row| {
            let id: String = row.get("id")?;
            let name: String = row.get("managed_device_name")?;
            let (device_name, serial_number): (String, String) =
                (row.get("device_name")?, row.get("serial_number")?);
            let model: String = row.get("model")?;
            let searched = search_key(&[&name, &device_name, &serial_number, &model]);
            Ok((id, fold(&name), searched))
        },
    )?;
    for (id, name_key, search_key) in &nameless {
        execute(
            connection,
            "UPDATE devices SET name_key = ?2, search_key = ?3 WHERE id = ?1",
            params![id, name_key, search_key],
        )?;
    }
    Ok(nameless.len())
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn what_people_hold_for_the_same_letter_is_the_same() {
        for (text, folded) in [
            ("Élise's iPhone", "elise's iphone"),
            ("ＷＯＲＫ ﬁle", "work file"),
            ("Ĳsbrand", "ijsbrand"),
            ("İstanbul", "istanbul"),
            ("one\ntwo\tthree", "one two three"),
            ("王芳", "王芳"),
        ] {
            assert_eq!(fold(text), folded);
        }
    }
}
