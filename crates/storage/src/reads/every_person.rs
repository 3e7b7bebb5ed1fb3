//! IT's list of people: searched, in the order of their names, page by page.

use crate::reads::every_device::matching;
use crate::reads::paging::{
    Beyond, Entry, FEW, Found, Mark, PATIENCE, Page, Place, SortKey, Step, Walk,
};
use crate::reads::people;
use crate::statement::{find, list};
use crate::{Failure, Person, Storage, keys};
use model::time::Timestamp;
use rusqlite::{Connection, Row, params};

/// What is asked of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonQuery {
    /// Each stands somewhere in their names or their mail address.
    pub search: Vec<String>,
    /// The last first.
    pub descending: bool,
}

impl Storage {
    /// A page of at most `top` people, with what they may do now.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn every_person(
        &self,
        query: PersonQuery,
        place: Place,
        top: usize,
        now: Timestamp,
    ) -> Result<Page<Person>, Failure> {
        self.read(move |connection| {
            let search: Vec<_> = query.search.iter().map(|term| keys::fold(term)).collect();
            let query = PersonQuery { search, ..query };
            page(connection, &query, &place, top, now)
        })
        .await
    }
}

fn page(
    connection: &Connection,
    query: &PersonQuery,
    place: &Place,
    top: usize,
    now: Timestamp,
) -> Result<Page<Person>, Failure> {
    let found = match few(connection, query)? {
        Some(marks) => Found::among(marks, query.descending, place, top),
        None => walk(connection, query, place, top)?,
    };
    let Page {
        rows,
        previous,
        next,
    } = found.page(place, top);
    let mut people = Vec::with_capacity(rows.len());
    for mark in rows {
        people.extend(find(
            connection,
            "SELECT id, display_name, user_name, mail, role, last_seen, signed_out_at
             FROM people LEFT JOIN roles ON person_id = id WHERE id = ?1",
            [mark.id],
            |row| Ok(people::read(row, now)?.person),
        )?);
    }
    Ok(Page {
        rows: people,
        previous,
        next,
    })
}

/// Where those stand that a search finds; `None` where they may be many.
fn few(connection: &Connection, query: &PersonQuery) -> Result<Option<Vec<Mark>>, Failure> {
    let Some(wanted) = matching(&query.search) else {
        return Ok(None);
    };
    let found = list(
        connection,
        "SELECT name_key, id, search_key FROM
           (SELECT rowid AS found FROM people_search WHERE people_search MATCH ?1 LIMIT ?2)
           CROSS JOIN people ON people.seq = found",
        params![wanted, FEW + 1],
        read,
    )?;
    if found.len() > FEW as usize {
        return Ok(None);
    }
    let fitting = found
        .into_iter()
        .filter(|(_, _, searched)| fits(query, searched));
    let marks = fitting.map(|(key, id, _)| Mark { group: 0, key, id });
    Ok(Some(marks.collect()))
}

fn fits(query: &PersonQuery, searched: &str) -> bool {
    query
        .search
        .iter()
        .all(|term| searched.contains(term.as_str()))
}

fn walk(
    connection: &Connection,
    query: &PersonQuery,
    place: &Place,
    top: usize,
) -> Result<Found, Failure> {
    let backwards = query.descending != place.is_backwards();
    let groups = [(0, vec![0])];
    let walk = Walk {
        groups: &groups,
        descending: backwards,
        from: match place {
            Place::Start | Place::End => None,
            Place::After(mark) | Place::Before(mark) => Some(mark),
        },
        begins: None,
        texts: true,
    };
    let mut found = Found::default();
    let mut in_vain = 0;
    walk.run(
        |_, beyond, limit| fetch(connection, backwards, &beyond, limit),
        |Entry { mark, row }| {
            if fits(query, &row) {
                found.marks.push(mark);
            } else {
                in_vain += 1;
                if in_vain == PATIENCE {
                    found.gave_up_at = Some(mark);
                    return Ok(Step::Stop);
                }
            }
            let enough = found.marks.len() > top;
            Ok(if enough { Step::Stop } else { Step::On })
        },
    )?;
    Ok(found)
}

fn fetch(
    connection: &Connection,
    descending: bool,
    beyond: &Beyond,
    limit: u32,
) -> Result<Vec<(SortKey, String, String)>, Failure> {
    let statement = if descending {
        "SELECT name_key, id, search_key FROM people
         WHERE (name_key, id) < (?1, ?2) ORDER BY name_key DESC, id DESC LIMIT ?3"
    } else {
        "SELECT name_key, id, search_key FROM people
         WHERE (name_key, id) > (?1, ?2) ORDER BY name_key, id LIMIT ?3"
    };
    list(
        connection,
        statement,
        params![beyond.key, beyond.id, limit],
        read,
    )
}

fn read(row: &Row<'_>) -> Result<(SortKey, String, String), Failure> {
    let key: String = row.get("name_key")?;
    let searched: Option<String> = row.get("search_key")?;
    Ok((
        SortKey::Text(key),
        row.get("id")?,
        searched.unwrap_or_default(),
    ))
}
