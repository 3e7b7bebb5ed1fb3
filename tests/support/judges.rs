//! Judges of what the portal serves, which others wrote.

use crate::node;
use anyhow::{Context as _, Result, ensure};
use std::{
    io::Write as _,
    process::{Output, Stdio},
};
use tempfile::TempDir;

/// What csp_evaluator finds in a content security policy, each with how bad that is.
///
/// # Errors
///
/// When it isn't installed, or fails.
pub fn found_in_policy(policy: &str) -> Result<Vec<String>> {
    let folder = TempDir::with_prefix("judges-")?;
    let source = include_str!("judges/policy.mjs");
    let mut judge = node::program(folder.path(), "judges", source)?
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    let mut ear = judge.stdin.take().context("it listens")?;
    ear.write_all(policy.as_bytes())?;
    drop(ear);
    let Output {
        status,
        stdout,
        stderr,
    } = judge.wait_with_output()?;
    let complaint = String::from_utf8_lossy(&stderr);
    ensure!(status.success(), "csp_evaluator failed: {complaint}");
    let found = String::from_utf8(stdout)?;
    Ok(found.lines().map(str::to_owned).collect())
}
