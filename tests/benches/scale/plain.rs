//! The same pages by plain statements on a connection of their own: nothing is judged, nothing is made of
//! the rows but reading each column, and the whole list is one cell's, which SQLite walks by itself.

use super::{PAGE, now};
use anyhow::Result;
use rusqlite::{Connection, OpenFlags, Params, types::Value};
use std::path::Path;

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT devices.*, people.display_name, people.user_name,
               (SELECT group_concat(state || ' ' || action) FROM commands WHERE device_id = devices.id
                 AND state IN ('queued', 'sent', 'accepted'))
             FROM devices LEFT JOIN people ON people.id = primary_user_id ",
            $rest
        )
    };
}

pub(crate) struct Plain {
    connection: Connection,
    largest_cell: i64,
}

impl Plain {
    /// Reads the database in `file` with the settings that storage reads it with.
    pub(crate) fn open(file: &Path) -> Result<Self> {
        let connection = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        connection.execute_batch("PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;")?;
        let largest_cell = connection.query_row(
            "SELECT id FROM device_cells ORDER BY devices DESC LIMIT 1",
            [],
            |row| row.get(0),
        )?;
        Ok(Self {
            connection,
            largest_cell,
        })
    }

    /// How long each run takes, in milliseconds.
    pub(crate) fn timed(
        &self,
        runs: usize,
        mut run: impl FnMut(&Self) -> Result<()>,
    ) -> Result<Vec<f64>> {
        for _ in 0..runs / 10 {
            run(self)?;
        }
        let mut milliseconds = Vec::with_capacity(runs);
        for _ in 0..runs {
            let begun = now();
            run(self)?;
            milliseconds.push(begun.elapsed().as_secs_f64() * 1_000.0);
        }
        Ok(milliseconds)
    }

    pub(crate) fn first(&self) -> Result<()> {
        let sql = select!("WHERE cell = ?1 ORDER BY name_key, devices.id LIMIT 100");
        self.read(sql, [self.largest_cell])
    }

    pub(crate) fn last(&self) -> Result<()> {
        let sql = select!("WHERE cell = ?1 ORDER BY name_key DESC, devices.id DESC LIMIT 100");
        self.read(sql, [self.largest_cell])
    }

    pub(crate) fn searched(&self, wanted: &str) -> Result<()> {
        let sql = select!(
            "WHERE devices.seq IN (SELECT rowid FROM device_search WHERE device_search MATCH ?1)
             ORDER BY name_key, devices.id LIMIT 100"
        );
        self.read(sql, [format!("\"{wanted}\"")])
    }

    pub(crate) fn filtered(&self) -> Result<()> {
        self.connection
            .prepare_cached(
                "SELECT count(*) FROM devices WHERE cell IN (SELECT id FROM device_cells
                   WHERE platform = 'android' AND compliance = 'noncompliant')",
            )?
            .query_row([], |row| row.get::<_, i64>(0))?;
        let sql = select!(
            "WHERE cell IN (SELECT id FROM device_cells
               WHERE platform = 'android' AND compliance = 'noncompliant')
             ORDER BY name_key, devices.id LIMIT 100"
        );
        self.read(sql, [])
    }

    fn read(&self, sql: &str, params: impl Params) -> Result<()> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let columns = statement.column_count();
        let mut rows = statement.query(params)?;
        let mut read = 0;
        while let Some(row) = rows.next()? {
            for column in 0..columns {
                std::hint::black_box(row.get::<_, Value>(column)?);
            }
            read += 1;
        }
        anyhow::ensure!((1..=PAGE).contains(&read), "{read} rows");
        Ok(())
    }
}
