//! The person's own browser, the only place where they type a password, and whatever else the system opens
//! links with.

use futures::future::BoxFuture;
use std::process::Stdio;
use std::time::Duration;
use tokio::process::Command;

/// Opens addresses outside the app.
pub(crate) trait Browser: Send + Sync {
    /// Opens `url`; `false` when there is nothing to open it with.
    fn open<'a>(&'a self, url: &'a str) -> BoxFuture<'a, bool>;
}

/// `$BROWSER` if set, else what the system opens addresses with.
pub(crate) struct SystemBrowser {
    programs: Vec<String>,
}

/// A program that is still running after this long has found its browser.
const SETTLED: Duration = Duration::from_secs(3);

impl SystemBrowser {
    pub(crate) fn from_environment() -> Self {
        let named = std::env::var("BROWSER").unwrap_or_default();
        // A colon in a Windows path isn't a separator.
        let programs: Vec<_> = if cfg!(windows) {
            vec![named]
        } else {
            named.split(':').map(str::to_owned).collect()
        };
        Self {
            programs: programs
                .into_iter()
                .filter(|it| !it.trim().is_empty())
                .collect(),
        }
    }
}

impl Browser for SystemBrowser {
    fn open<'a>(&'a self, url: &'a str) -> BoxFuture<'a, bool> {
        Box::pin(async move {
            // A telephone number or a mail address isn't a browser's.
            if url.starts_with("http") {
                for program in &self.programs {
                    if run(&command_line(program, url)).await {
                        return true;
                    }
                }
            }
            opens_with_the_system(url).await
        })
    }
}

/// The words of a command line: `%s` stands for the address, else it is put last.
fn command_line(program: &str, url: &str) -> Vec<String> {
    let mut words: Vec<_> = program
        .split_whitespace()
        .map(|word| word.replace("%s", url))
        .collect();
    if !program.contains("%s") {
        words.push(url.to_owned());
    }
    words
}

async fn run(words: &[String]) -> bool {
    let Some((program, arguments)) = words.split_first() else {
        return false;
    };
    let child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let Ok(mut child) = child else {
        tracing::info!(program, "can't be started as a browser");
        return false;
    };
    match tokio::time::timeout(SETTLED, child.wait()).await {
        Ok(ended) => ended.is_ok_and(|status| status.success()),
        Err(_) => true,
    }
}

#[cfg(target_os = "linux")]
async fn opens_with_the_system(url: &str) -> bool {
    run(&["xdg-open".to_owned(), url.to_owned()]).await
}

#[cfg(not(target_os = "linux"))]
async fn opens_with_the_system(url: &str) -> bool {
    tauri_plugin_opener::open_url(url, None::<&str>).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_stands_where_the_program_wants_it() {
        let url = "http://127.0.0.1:1/start/x";
        assert_eq!(command_line("firefox", url), ["firefox", url]);
        assert_eq!(
            command_line("chromium --new-window %s", url),
            ["chromium", "--new-window", url]
        );
        assert_eq!(
            command_line("open --url=%s -n", url),
            ["open", &format!("--url={url}"), "-n"]
        );
    }

    #[tokio::test]
    async fn the_next_program_is_tried_when_one_is_not_there_or_fails() {
        let browser = SystemBrowser {
            programs: vec!["/nowhere/browser".into(), "false".into(), "true".into()],
        };
        assert!(browser.open("http://127.0.0.1:1/").await);
    }
}
