//! Judges of what the portal serves.

use crate::node;
use anyhow::{Context as _, Result, ensure};
use serde_json::json;
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
    let found = judged(include_str!("judges/policy.mjs"), policy)?;
    Ok(found.lines().map(str::to_owned).collect())
}

/// Which of `texts` a browser may make markup of, as the face's start `script` says.
///
/// # Errors
///
/// When Node isn't installed, or the script fails.
pub fn let_through(script: &str, texts: &[&str]) -> Result<Vec<String>> {
    let question = json!({ "script": script, "texts": texts });
    let answer = judged(include_str!("judges/start.mjs"), &question.to_string())?;
    Ok(serde_json::from_str(&answer)?)
}

fn judged(judge: &str, question: &str) -> Result<String> {
    let folder = TempDir::with_prefix("judges-")?;
    let mut judge = node::program(folder.path(), "judges", judge)?
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    let mut ear = judge.stdin.take().context("it listens")?;
    ear.write_all(question.as_bytes())?;
    drop(ear);
    let Output {
        status,
        stdout,
        stderr,
    } = judge.wait_with_output()?;
    let complaint = String::from_utf8_lossy(&stderr);
    ensure!(status.success(), "the judge failed: {complaint}");
    Ok(String::from_utf8(stdout)?)
}
