//! Lists of what happened: the newest first, page by page, by the number that each row got when it was
//! written. Times only say where a range begins and ends, since a clock may be set back.

use crate::Failure;
use crate::reads::paging::{Beyond, Entry, Found, PATIENCE, Page, Place, SortKey, Step, Walk};
use rusqlite::types::Value;

/// A list of what happened.
pub(crate) struct History {
    /// In how many lanes it lies, each in order.
    pub(crate) lanes: usize,
    /// Which part of it is asked for.
    pub(crate) range: Range,
}

/// A range of numbers, both ends within it.
pub(crate) struct Range {
    pub(crate) first: Option<i64>,
    pub(crate) last: Option<i64>,
}

impl History {
    /// A page of at most `top` rows that fit. `fetch` reads at most so many rows of a lane, with their
    /// numbers, beyond a number: downwards, and upwards where the page is read from its end.
    pub(crate) fn page<R>(
        &self,
        place: &Place,
        top: usize,
        mut fetch: impl FnMut(usize, i64, u32) -> Result<Vec<(i64, R)>, Failure>,
        fits: impl Fn(&R) -> bool,
    ) -> Result<Page<R>, Failure> {
        let newest_first = !place.is_backwards();
        let lanes = i64::try_from(self.lanes).unwrap_or_default();
        let groups = [(0, (0..lanes).collect())];
        let walk = Walk {
            groups: &groups,
            descending: newest_first,
            from: match place {
                Place::Start | Place::End => None,
                Place::After(mark) | Place::Before(mark) => Some(mark),
            },
            begins: self.range.begin(newest_first),
            texts: false,
        };
        let mut rows = Vec::new();
        let mut found = Found::default();
        let mut in_vain = 0;
        walk.run(
            |lane, Beyond { key, .. }, limit| {
                // Without a bound the key is of a kind that SQLite orders after every number.
                let beyond = match key {
                    Value::Integer(number) => number,
                    _ => i64::MAX,
                };
                let fetched = fetch(usize::try_from(lane).unwrap_or_default(), beyond, limit)?;
                let numbered = fetched
                    .into_iter()
                    .map(|(number, row)| (SortKey::Number(number), String::new(), row));
                Ok(numbered.collect())
            },
            |Entry { mark, row }| {
                if self.range.is_past(&mark.key, newest_first) {
                    return Ok(Step::LaneEnds);
                }
                if fits(&row) {
                    found.marks.push(mark);
                    rows.push(row);
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
        rows.truncate(top);
        if place.is_backwards() {
            rows.reverse();
        }
        let Page { previous, next, .. } = found.page(place, top);
        Ok(Page {
            rows,
            previous,
            next,
        })
    }
}

impl Range {
    /// Beyond which number it begins.
    fn begin(&self, newest_first: bool) -> Option<SortKey> {
        let beside = if newest_first {
            self.last.map(|last| last.saturating_add(1))
        } else {
            self.first.map(|first| first.saturating_sub(1))
        };
        beside.map(SortKey::Number)
    }

    fn is_past(&self, key: &SortKey, newest_first: bool) -> bool {
        let SortKey::Number(number) = key else {
            return false;
        };
        if newest_first {
            self.first.is_some_and(|first| *number < first)
        } else {
            self.last.is_some_and(|last| last < *number)
        }
    }
}
