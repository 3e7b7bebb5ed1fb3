//! Pages by key: a list goes on after the row that was shown last, and back from the first, however many
//! rows there are. It lies in lanes, each in order in an index; walking it merges them.

use crate::Failure;
use rusqlite::types::Value;
use std::cmp::Ordering;
use std::collections::{BinaryHeap, VecDeque};

/// How many rows that don't fit are looked at before a page is given out short; fewer in tests of this
/// crate, which needn't make so many.
pub(crate) const PATIENCE: usize = if cfg!(test) { 500 } else { 1_000 };

/// More rows than this aren't few: they are walked in order rather than sorted.
pub(crate) const FEW: u32 = if cfg!(test) { 500 } else { 1_000 };

/// How many rows are fetched of a lane at first.
const AT_FIRST: u32 = 4;
/// How many rows are fetched of a lane at most.
const AT_ONCE: u32 = 256;

/// What a list is ordered by within a group.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SortKey {
    /// A number.
    Number(i64),
    /// A folded text.
    Text(String),
}

/// Where a row stands in a list.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark {
    /// Its group, where the list is ordered by one.
    pub group: u8,
    /// What it is ordered by.
    pub key: SortKey,
    /// Identifies it: of two that are the same otherwise, the one with the lesser id comes first.
    pub id: String,
}

/// Where a page begins or ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The first page.
    Start,
    /// The page after this row.
    After(Mark),
    /// The page before this row.
    Before(Mark),
    /// The last page.
    End,
}

impl Place {
    fn mark(&self) -> Option<&Mark> {
        match self {
            Self::Start | Self::End => None,
            Self::After(mark) | Self::Before(mark) => Some(mark),
        }
    }

    /// Whether the page is read from its end.
    pub(crate) fn is_backwards(&self) -> bool {
        matches!(self, Self::Before(_) | Self::End)
    }
}

/// A page of a list. It may be short, even empty, and yet not be the last one.
#[derive(Clone, Debug)]
pub struct Page<T> {
    /// The rows.
    pub rows: Vec<T>,
    /// Before which row there may be more.
    pub previous: Option<Mark>,
    /// After which row there may be more.
    pub next: Option<Mark>,
}

/// How many rows there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// So many.
    Exact(u64),
    /// So many, and there may be more.
    AtLeast(u64),
}

/// A row and where it stands.
pub(crate) struct Entry<R> {
    pub(crate) mark: Mark,
    pub(crate) row: R,
}

/// From where a lane is read: rows strictly beyond these.
pub(crate) struct Beyond {
    pub(crate) key: Value,
    pub(crate) id: String,
}

/// What a visitor of rows wants next.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// The next row.
    On,
    /// No further row of this lane: it is beyond what is asked for.
    LaneEnds,
    /// No further row at all.
    Stop,
}

/// A way through a list.
pub(crate) struct Walk<'list> {
    /// The lanes of each group, by their number, the groups in ascending order.
    pub(crate) groups: &'list [(u8, Vec<i64>)],
    /// From the last row to the first.
    pub(crate) descending: bool,
    /// Only rows beyond this one.
    pub(crate) from: Option<&'list Mark>,
    /// Where each lane begins, if not at its end.
    pub(crate) begins: Option<SortKey>,
    /// Whether keys are texts.
    pub(crate) texts: bool,
}

impl Walk<'_> {
    /// Shows rows to `visit` in order. `fetch` reads at most so many rows of a lane beyond a key; each
    /// comes with what it is ordered by and its id.
    pub(crate) fn run<R>(
        &self,
        mut fetch: impl FnMut(i64, Beyond, u32) -> Result<Vec<(SortKey, String, R)>, Failure>,
        mut visit: impl FnMut(Entry<R>) -> Result<Step, Failure>,
    ) -> Result<(), Failure> {
        let mut groups: Vec<_> = self.groups.iter().collect();
        if self.descending {
            groups.reverse();
        }
        for (group, lanes) in groups {
            let begin = match self.from {
                Some(mark) if self.is_before(*group, mark.group) => continue,
                Some(mark) if mark.group == *group => Some(mark),
                Some(_) | None => None,
            };
            let mut heap = BinaryHeap::new();
            let mut waiting: Vec<Lane<R>> = Vec::new();
            for (at, number) in lanes.iter().enumerate() {
                let rows = fetch(*number, self.beyond(begin), AT_FIRST)?;
                let mut lane = Lane::of(rows, AT_FIRST);
                heap.extend(lane.pop(at, *group, self.descending));
                waiting.push(lane);
            }
            while let Some(Head {
                entry, lane: at, ..
            }) = heap.pop()
            {
                let (Some(lane), Some(number)) = (waiting.get_mut(at), lanes.get(at)) else {
                    continue;
                };
                if lane.rows.is_empty() && lane.goes_on {
                    let limit = (lane.fetched * 2).min(AT_ONCE);
                    let rows = fetch(*number, self.beyond(Some(&entry.mark)), limit)?;
                    *lane = Lane::of(rows, limit);
                }
                match visit(entry)? {
                    Step::On => heap.extend(lane.pop(at, *group, self.descending)),
                    Step::LaneEnds => {}
                    Step::Stop => return Ok(()),
                }
            }
        }
        Ok(())
    }

    fn is_before(&self, group: u8, other: u8) -> bool {
        if self.descending {
            group > other
        } else {
            group < other
        }
    }

    fn beyond(&self, from: Option<&Mark>) -> Beyond {
        let key = from.map(|mark| &mark.key).or(self.begins.as_ref());
        let key = match key {
            Some(SortKey::Number(number)) => Value::Integer(*number),
            Some(SortKey::Text(text)) => Value::Text(text.clone()),
            // SQLite orders bytes after every text and every number.
            None if self.descending => Value::Blob(Vec::new()),
            None if self.texts => Value::Text(String::new()),
            None => Value::Integer(i64::MIN),
        };
        // Where a lane begins at a key, the rows that have it are among those asked for.
        let id = match from {
            Some(mark) => mark.id.clone(),
            None if self.descending => char::MAX.to_string(),
            None => String::new(),
        };
        Beyond { key, id }
    }
}

/// Rows of a lane that are fetched and not shown yet.
struct Lane<R> {
    rows: VecDeque<(SortKey, String, R)>,
    fetched: u32,
    goes_on: bool,
}

impl<R> Lane<R> {
    fn of(rows: Vec<(SortKey, String, R)>, limit: u32) -> Self {
        Self {
            goes_on: rows.len() == limit as usize,
            fetched: limit,
            rows: rows.into(),
        }
    }

    fn pop(&mut self, lane: usize, group: u8, descending: bool) -> Option<Head<R>> {
        let (key, id, row) = self.rows.pop_front()?;
        let mark = Mark { group, key, id };
        Some(Head {
            entry: Entry { mark, row },
            lane,
            descending,
        })
    }
}

/// The next row of a lane; of the heads of all lanes, the greatest is shown first.
struct Head<R> {
    entry: Entry<R>,
    lane: usize,
    descending: bool,
}

impl<R> Ord for Head<R> {
    fn cmp(&self, other: &Self) -> Ordering {
        let ascending = self.entry.mark.cmp(&other.entry.mark);
        if self.descending {
            ascending
        } else {
            ascending.reverse()
        }
    }
}

impl<R> PartialOrd for Head<R> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<R> PartialEq for Head<R> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl<R> Eq for Head<R> {}

/// What a page was made of: its marks in the order in which they were found, one more than fit where
/// there are more, and where it was given up.
#[derive(Default)]
pub(crate) struct Found {
    pub(crate) marks: Vec<Mark>,
    pub(crate) gave_up_at: Option<Mark>,
}

impl Found {
    /// A page of at most `top` rows at `place`.
    pub(crate) fn page(self, place: &Place, top: usize) -> Page<Mark> {
        let Self {
            mut marks,
            gave_up_at,
        } = self;
        let goes_on = marks.len() > top;
        marks.truncate(top);
        let beyond = if goes_on {
            marks.last().cloned()
        } else {
            gave_up_at
        };
        let back = place
            .mark()
            .map(|mark| marks.first().unwrap_or(mark).clone());
        if place.is_backwards() {
            marks.reverse();
            Page {
                rows: marks,
                previous: beyond,
                next: back,
            }
        } else {
            Page {
                rows: marks,
                previous: back,
                next: beyond,
            }
        }
    }

    /// The same of rows that are all at hand, in ascending order.
    pub(crate) fn among(mut marks: Vec<Mark>, descending: bool, place: &Place, top: usize) -> Self {
        let backwards = descending != place.is_backwards();
        marks.sort_unstable();
        if backwards {
            marks.reverse();
        }
        let beyond = |mark: &Mark| {
            place
                .mark()
                .is_none_or(|from| if backwards { mark < from } else { mark > from })
        };
        marks.retain(beyond);
        marks.truncate(top + 1);
        Self {
            marks,
            gave_up_at: None,
        }
    }
}
