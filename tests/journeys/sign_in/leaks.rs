//! Whether anything secret of a sign-in stands where it has no place: in what the programs log, however
//! much they say, in what they write, and in the window.

use anyhow::{Context as _, Result, ensure};
use std::{fs, path::Path};
use support::{oidc_provider::HandedOut, stage::Stage};

/// All that a script in the window could get at.
const WINDOW: &str = "return JSON.stringify([document.documentElement.outerHTML, document.cookie,
    location.href, history.state, Object.entries(localStorage), Object.entries(sessionStorage),
    performance.getEntriesByType('resource').map((entry) => entry.name)])";

/// That everything which the issuer handed out until now stands nowhere.
pub(super) async fn none(stage: &Stage) -> Result<()> {
    let handed_out = stage.provider()?.seen().await?.handed_out;
    let secrets = secrets(&handed_out);
    ensure!(secrets.len() >= 5, "only {} secrets", secrets.len());
    let window = stage.app.client().execute(WINDOW, Vec::new()).await?;
    let window = window.as_str().context("the window says what it holds")?;
    check("the window", window, &secrets)?;
    not_written(stage, &secrets)
}

/// That none of `secrets` stands in what any program wrote.
pub(super) fn not_written(stage: &Stage, secrets: &[(&str, &str)]) -> Result<()> {
    let mut talkative = 0;
    for folder in stage.written() {
        each_file(folder, &mut |path| {
            let bytes = fs::read(path)?;
            let text = String::from_utf8_lossy(&bytes);
            if path.extension().is_some_and(|it| it == "log") && text.contains("TRACE") {
                talkative += 1;
            }
            check(&path.display().to_string(), &text, secrets)
        })?;
    }
    // The app and the service; a log that holds back would prove nothing.
    ensure!(talkative >= 2, "only {talkative} programs say all they can");
    Ok(())
}

fn secrets(handed_out: &HandedOut) -> Vec<(&'static str, &str)> {
    let HandedOut {
        codes,
        verifiers,
        access_tokens,
        refresh_tokens,
        id_tokens,
        client_secrets,
    } = handed_out;
    [
        ("an authorization code", codes),
        ("a code verifier", verifiers),
        ("an access token", access_tokens),
        ("a refresh token", refresh_tokens),
        ("an ID token", id_tokens),
        ("the service's secret", client_secrets),
    ]
    .into_iter()
    .flat_map(|(what, secrets)| secrets.iter().map(move |secret| (what, secret.as_str())))
    .collect()
}

fn check(place: &str, text: &str, secrets: &[(&str, &str)]) -> Result<()> {
    for (what, secret) in secrets {
        ensure!(!text.contains(secret), "{what} stands in {place}");
    }
    Ok(())
}

/// Calls `with` for every file below `folder`; links lead elsewhere.
fn each_file(folder: &Path, with: &mut impl FnMut(&Path) -> Result<()>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let kind = entry.file_type()?;
        if kind.is_dir() {
            each_file(&entry.path(), with)?;
        } else if kind.is_file() {
            with(&entry.path())?;
        }
    }
    Ok(())
}
