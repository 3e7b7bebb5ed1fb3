//! Every statement that any test prepares must find its rows through an index.

use rusqlite::Connection;

/// Tables that never grow beyond what an organisation configures.
const SMALL: [&str; 4] = [
    "SCAN switches",
    "SCAN compliance_policies",
    "SCAN enrolment_texts",
    // A row for each combination of four short lists, however many devices there are.
    "SCAN device_cells",
];

/// What walks through what was found already.
const FOUND: [&str; 4] = [
    "SCAN device_search VIRTUAL TABLE INDEX 0:M",
    "SCAN people_search VIRTUAL TABLE INDEX 0:M",
    "SCAN (subquery",
    "SCAN CONSTANT ROW",
];

/// Fails on a statement that walks a table that grows, or sorts without an index.
pub(crate) fn check(connection: &Connection, sql: &'static str) {
    let mut explain = connection
        .prepare(&format!("EXPLAIN QUERY PLAN {sql}"))
        .unwrap();
    let nothing = vec![rusqlite::types::Null; explain.parameter_count()];
    let steps: Vec<String> = explain
        .query_map(rusqlite::params_from_iter(nothing), |row| row.get("detail"))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    for step in &steps {
        let bounded = SMALL.iter().chain(&FOUND).any(|it| step.starts_with(it));
        let walks = step.starts_with("SCAN ") && !bounded;
        let sorts = step.contains("TEMP B-TREE");
        assert!(!walks && !sorts, "{step}\n{sql}\n{steps:#?}");
    }
}
