//! IT's list of every device: filtered, searched, in an order, page by page.
//!
//! Devices lie in cells, one for each combination of what lists are filtered by, and within each in the
//! order of an index: a page merges the cells that are asked for, so that it costs the same however many
//! devices there are. Where a search or a range finds few, those are looked at instead.

mod count;
mod few;
mod statements;

pub(crate) use few::matching;

use crate::reads::devices::{find_device, with_every_latest};
use crate::reads::paging::{Entry, Found, Mark, PATIENCE, Page, Place, SortKey, Step, Walk};
use crate::statement::list;
use crate::term;
use crate::{Device, Failure, Storage, keys};
use model::device::{Compliance, ManagementAgent, Ownership, Platform};
use model::id::{DeviceId, PersonId};
use model::time::Timestamp;
use rusqlite::{Connection, Row};

/// What is asked of the list; `None` and empty: any.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeviceQuery {
    /// Managed by one of these.
    pub management_agents: Option<Vec<ManagementAgent>>,
    /// One of these runs on it.
    pub platforms: Option<Vec<Platform>>,
    /// Owned by one of these.
    pub ownerships: Option<Vec<Ownership>>,
    /// Judged so when it was judged last.
    pub compliance: Option<Vec<Compliance>>,
    /// Its operating system's name is one of these, whatever their case.
    pub operating_systems: Option<Vec<String>>,
    /// Its primary user is this person.
    pub user: Option<PersonId>,
    /// Last in contact at this time or later.
    pub contact_from: Option<Timestamp>,
    /// Last in contact at this time or earlier.
    pub contact_until: Option<Timestamp>,
    /// Each stands somewhere in its names, its serial number, its model or its person's names.
    pub search: Vec<String>,
    /// What it is ordered by.
    pub order: DeviceOrder,
    /// The last first.
    pub descending: bool,
}

/// What the list is ordered by; the id decides between those that are the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DeviceOrder {
    /// What the portal calls it.
    #[default]
    Name,
    /// When it was last in contact.
    LastContact,
    /// Its primary user's name; those without one come first.
    Person,
    /// What runs on it, as platforms are counted; then its name.
    Platform,
    /// Whether it complies, the worst first; then its name.
    Compliance,
}

/// The groups of a list with the cells of each.
type Groups = Vec<(u8, Vec<i64>)>;

impl Storage {
    /// A page of at most `top` devices.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn every_device(
        &self,
        query: DeviceQuery,
        place: Place,
        top: usize,
    ) -> Result<Page<Device>, Failure> {
        self.read(move |connection| page(connection, &query.folded(), &place, top))
            .await
    }

    /// This device, whoever uses it.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn device(&self, device: DeviceId) -> Result<Option<Device>, Failure> {
        self.read(move |connection| {
            let found = find_device(connection, &device)?;
            found
                .map(|device| with_every_latest(connection, device))
                .transpose()
        })
        .await
    }
}

impl DeviceQuery {
    fn folded(self) -> Self {
        let fold = |texts: Vec<String>| texts.iter().map(|text| keys::fold(text)).collect();
        Self {
            operating_systems: self.operating_systems.map(fold),
            search: fold(self.search),
            ..self
        }
    }

    /// Whether a cell's devices all fit, without a look at any.
    fn is_of_cells(&self) -> bool {
        self.operating_systems.is_none()
            && self.user.is_none()
            && self.contact_from.is_none()
            && self.contact_until.is_none()
            && self.search.is_empty()
    }

    /// Whether the search's index alone decides what fits: it knows every term, and nothing else is asked.
    fn is_searched_only(&self) -> bool {
        self.management_agents.is_none()
            && self.platforms.is_none()
            && self.ownerships.is_none()
            && self.compliance.is_none()
            && self.operating_systems.is_none()
            && self.user.is_none()
            && self.contact_from.is_none()
            && self.contact_until.is_none()
            && self.search.iter().all(|term| few::is_indexed(term))
    }

    fn fits(&self, looked_at: &LookedAt) -> bool {
        let is = |user: &PersonId| looked_at.user.as_deref() == Some(user.as_str());
        let runs = |names: &Vec<String>| names.contains(&keys::fold(&looked_at.operating_system));
        self.user.as_ref().is_none_or(is)
            && self
                .contact_from
                .is_none_or(|from| from <= looked_at.last_contact)
            && self
                .contact_until
                .is_none_or(|until| looked_at.last_contact <= until)
            && self.operating_systems.as_ref().is_none_or(runs)
            && self
                .search
                .iter()
                .all(|term| looked_at.searched.contains(term.as_str()))
    }

    fn group(&self, cell: &Cell) -> u8 {
        let place = match self.order {
            DeviceOrder::Name | DeviceOrder::LastContact | DeviceOrder::Person => Some(0),
            DeviceOrder::Platform => Platform::ALL.iter().position(|it| *it == cell.platform),
            DeviceOrder::Compliance => {
                let worst_first = [
                    Compliance::Noncompliant,
                    Compliance::InGracePeriod,
                    Compliance::Unknown,
                    Compliance::Compliant,
                ];
                worst_first.iter().position(|it| *it == cell.compliance)
            }
        };
        place
            .and_then(|place| u8::try_from(place).ok())
            .unwrap_or(u8::MAX)
    }

    fn allows(&self, cell: &Cell) -> bool {
        fn any<T: PartialEq>(wanted: Option<&Vec<T>>, found: &T) -> bool {
            wanted.is_none_or(|wanted| wanted.contains(found))
        }
        any(self.management_agents.as_ref(), &cell.management_agent)
            && any(self.platforms.as_ref(), &cell.platform)
            && any(self.ownerships.as_ref(), &cell.ownership)
            && any(self.compliance.as_ref(), &cell.compliance)
    }
}

/// A combination of what lists are filtered by.
struct Cell {
    id: i64,
    management_agent: ManagementAgent,
    platform: Platform,
    ownership: Ownership,
    compliance: Compliance,
    devices: u64,
}

/// What is looked at of a device to see whether it fits.
struct LookedAt {
    user: Option<String>,
    last_contact: Timestamp,
    operating_system: String,
    searched: String,
}

fn look_at(row: &Row<'_>) -> Result<LookedAt, Failure> {
    let own: Option<String> = row.get("search_key")?;
    let of_person: Option<String> = row.get("person_search_key")?;
    Ok(LookedAt {
        user: row.get("primary_user_id")?,
        last_contact: Timestamp(row.get("last_contact")?),
        operating_system: row.get("operating_system")?,
        searched: [own.unwrap_or_default(), of_person.unwrap_or_default()].join("\n"),
    })
}

/// The cells with the devices that are asked for.
fn cells(connection: &Connection, query: &DeviceQuery) -> Result<Vec<Cell>, Failure> {
    let mut cells = list(
        connection,
        "SELECT id, management_agent, platform, ownership, compliance, devices FROM device_cells
         WHERE devices > 0",
        [],
        |row| {
            Ok(Cell {
                id: row.get("id")?,
                management_agent: term::read(row, "management_agent")?,
                platform: term::read(row, "platform")?,
                ownership: term::read(row, "ownership")?,
                compliance: term::read(row, "compliance")?,
                devices: row.get::<_, u32>("devices")?.into(),
            })
        },
    )?;
    cells.retain(|cell| query.allows(cell));
    Ok(cells)
}

fn groups(query: &DeviceQuery, cells: &[Cell]) -> Groups {
    let mut groups = std::collections::BTreeMap::<u8, Vec<i64>>::new();
    for cell in cells {
        groups.entry(query.group(cell)).or_default().push(cell.id);
    }
    groups.into_iter().collect()
}

fn page(
    connection: &Connection,
    query: &DeviceQuery,
    place: &Place,
    top: usize,
) -> Result<Page<Device>, Failure> {
    let cells = cells(connection, query)?;
    let found = match few::marks(connection, query, &cells)? {
        Some(marks) => Found::among(marks, query.descending, place, top),
        None => walk(connection, query, &groups(query, &cells), place, top)?,
    };
    let Page {
        rows,
        previous,
        next,
    } = found.page(place, top);
    let mut devices = Vec::with_capacity(rows.len());
    for mark in rows {
        let device = find_device(connection, &DeviceId(mark.id))?;
        devices.extend(
            device
                .map(|device| with_every_latest(connection, device))
                .transpose()?,
        );
    }
    Ok(Page {
        rows: devices,
        previous,
        next,
    })
}

fn walk(
    connection: &Connection,
    query: &DeviceQuery,
    groups: &Groups,
    place: &Place,
    top: usize,
) -> Result<Found, Failure> {
    let mut found = Found::default();
    let mut in_vain = 0;
    let from = match place {
        Place::Start | Place::End => None,
        Place::After(mark) | Place::Before(mark) => Some(mark),
    };
    let backwards = query.descending != place.is_backwards();
    each(connection, query, groups, backwards, from, |entry, fits| {
        if fits {
            found.marks.push(entry.mark);
        } else {
            in_vain += 1;
            if in_vain == PATIENCE {
                found.gave_up_at = Some(entry.mark);
                return Step::Stop;
            }
        }
        if found.marks.len() > top {
            Step::Stop
        } else {
            Step::On
        }
    })?;
    Ok(found)
}

/// Every device of the list, in the order of its names; `None` where they are more than `at_most`.
pub(crate) fn every_id(
    connection: &Connection,
    query: DeviceQuery,
    at_most: usize,
) -> Result<Option<Vec<DeviceId>>, Failure> {
    let query = DeviceQuery {
        order: DeviceOrder::Name,
        descending: false,
        ..query.folded()
    };
    let cells = cells(connection, &query)?;
    let mut marks = Vec::new();
    if let Some(few) = few::marks(connection, &query, &cells)? {
        marks = few;
        marks.sort_unstable();
    } else {
        let groups = groups(&query, &cells);
        each(connection, &query, &groups, false, None, |entry, fits| {
            if fits {
                marks.push(entry.mark);
            }
            if marks.len() > at_most {
                Step::Stop
            } else {
                Step::On
            }
        })?;
    }
    let fits = marks.len() <= at_most;
    Ok(fits.then(|| marks.into_iter().map(|mark| DeviceId(mark.id)).collect()))
}

/// Shows each device of the cells in order, and whether it fits.
fn each(
    connection: &Connection,
    query: &DeviceQuery,
    groups: &Groups,
    descending: bool,
    from: Option<&Mark>,
    mut visit: impl FnMut(Entry<()>, bool) -> Step,
) -> Result<(), Failure> {
    let (begin, end) = if descending {
        (query.contact_until, query.contact_from)
    } else {
        (query.contact_from, query.contact_until)
    };
    let by_contact = query.order == DeviceOrder::LastContact;
    let walk = Walk {
        groups,
        descending,
        from,
        begins: begin
            .filter(|_| by_contact)
            .map(|time| SortKey::Number(time.0)),
        texts: !by_contact,
    };
    let statement = statements::of(query.order, descending);
    if query.is_of_cells() {
        return walk.run(
            |cell, beyond, limit| statements::marks(connection, statement, cell, &beyond, limit),
            |entry| Ok(visit(entry, true)),
        );
    }
    walk.run(
        |cell, beyond, limit| statements::looks(connection, statement, cell, &beyond, limit),
        |Entry { mark, row }| {
            let is_past = |end: Timestamp| {
                if descending {
                    row.last_contact < end
                } else {
                    end < row.last_contact
                }
            };
            if by_contact && end.is_some_and(is_past) {
                return Ok(Step::LaneEnds);
            }
            let fits = query.fits(&row);
            Ok(visit(Entry { mark, row: () }, fits))
        },
    )
}
