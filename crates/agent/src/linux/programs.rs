//! The system's own programs: found where the system keeps them, started with arguments and never
//! through a shell.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;
use tokio::io::AsyncWriteExt as _;
use tokio::process::Command;

/// Where the system keeps its programs; `$PATH` may be anybody's.
const FOLDERS: [&str; 4] = ["/usr/sbin", "/usr/bin", "/sbin", "/bin"];
/// The longest that a program may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// The program with this name, where the system has it.
#[must_use]
pub fn find(name: &str) -> Option<PathBuf> {
    let mut places = FOLDERS.iter().map(|folder| Path::new(folder).join(name));
    places.find(|place| place.is_file())
}

/// Runs a program to its end: whether it did what it was asked. What it is told through `input`
/// stands in no list of processes.
pub async fn run(name: &str, arguments: &[&str], input: Option<&str>) -> bool {
    let Some(program) = find(name) else {
        return false;
    };
    let ran = tokio::time::timeout(PATIENCE, start(&program, arguments, input)).await;
    match ran {
        Ok(Ok(true)) => true,
        Ok(Ok(false)) => {
            tracing::warn!(name, "said no");
            false
        }
        Ok(Err(error)) => {
            tracing::warn!(name, %error, "could not be run");
            false
        }
        Err(_) => {
            tracing::warn!(name, "took too long");
            false
        }
    }
}

async fn start(program: &Path, arguments: &[&str], input: Option<&str>) -> std::io::Result<bool> {
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()?;
    if let Some(mut stdin) = child.stdin.take() {
        stdin
            .write_all(input.unwrap_or_default().as_bytes())
            .await?;
    }
    Ok(child.wait().await?.success())
}
