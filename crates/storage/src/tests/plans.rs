//! Every statement that any test prepares must find its rows through an index.

use rusqlite::Connection;

/// Tables that never grow beyond what an organisation configures.
const SMALL: [&str; 3] = [
    "SCAN switches",
    "SCAN compliance_policies",
    "SCAN enrolment_texts",
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
        let walks = step.starts_with("SCAN ") && !SMALL.iter().any(|small| step.starts_with(small));
        let sorts = step.contains("TEMP B-TREE");
        assert!(!walks && !sorts, "{step}\n{sql}\n{steps:#?}");
    }
}
