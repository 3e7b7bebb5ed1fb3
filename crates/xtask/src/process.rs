//! Runs other programs, and says plainly which one failed and how.

use crate::{places, tally::Tally};
use anyhow::{Context as _, Result, bail};
use std::{
    env,
    ffi::OsStr,
    io::{BufRead as _, BufReader},
    path::PathBuf,
    process::{Command, Stdio},
};

/// A cargo command in the repository's root.
pub(crate) fn cargo<I, S>(arguments: I) -> Command
where
    I: IntoIterator<Item = S>,
    S: AsRef<OsStr>,
{
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments).current_dir(places::root());
    if places::is_ci() {
        command.env("CARGO_INCREMENTAL", "0");
    }
    command
}

/// Runs `command` to its end with its output on the terminal.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command
        .stdin(Stdio::null())
        .status()
        .with_context(|| format!("Couldn't start {}", described(command)))?;
    if !status.success() {
        bail!("This failed ({status}): {}", described(command));
    }
    Ok(())
}

/// Runs `command` to its end, shows its output and counts the tests it reports.
pub(crate) fn run_counting(command: &mut Command) -> (Tally, Result<()>) {
    let mut tally = Tally::default();
    let outcome = count(command, &mut tally);
    (tally, outcome)
}

fn count(command: &mut Command, tally: &mut Tally) -> Result<()> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("Couldn't start {}", described(command)))?;
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).split(b'\n') {
            let line = line?;
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            tally.read(&line);
        }
    }
    let status = child.wait()?;
    if !status.success() {
        bail!("This failed ({status}): {}", described(command));
    }
    Ok(())
}

/// The program called `name`, where it is on the search path.
pub(crate) fn on_path(name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(&file))
        .find(|path| path.is_file())
}

/// A command as somebody would type it.
pub(crate) fn described(command: &Command) -> String {
    let words: Vec<_> = std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(OsStr::to_string_lossy)
        .collect();
    words.join(" ")
}
