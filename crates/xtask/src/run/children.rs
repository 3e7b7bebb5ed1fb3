//! The demo's programs: started with a log each, ended together.

use crate::clock::Stopwatch;
use anyhow::{Context as _, Result, bail};
use std::{
    fs::{self, File},
    path::PathBuf,
    process::{Child, Command, ExitStatus, Stdio},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};

/// How often we look whether something happened.
const LOOK_EVERY: Duration = Duration::from_millis(50);
/// How long a program may take until it is ready.
const READY_WITHIN: Duration = Duration::from_secs(60);
/// How long a program may take to end by itself.
const END_WITHIN: Duration = Duration::from_secs(3);

struct Running {
    name: &'static str,
    child: Child,
}

/// The programs that run, oldest first. All are ended when this is dropped.
pub(super) struct Children {
    logs: PathBuf,
    running: Vec<Running>,
    interrupted: Arc<AtomicBool>,
}

impl Children {
    /// Programs that write their logs into the folder `logs`. From here on Ctrl-C ends them
    /// instead of us.
    pub(super) fn new(logs: PathBuf) -> Result<Self> {
        let interrupted = Arc::new(AtomicBool::new(false));
        let flag = Arc::clone(&interrupted);
        ctrlc::set_handler(move || flag.store(true, Ordering::SeqCst))?;
        Ok(Self {
            logs,
            running: Vec::new(),
            interrupted,
        })
    }

    pub(super) fn start(&mut self, name: &'static str, command: &mut Command) -> Result<()> {
        let log = File::create(self.log_of(name))?;
        let child = command
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .spawn()
            .with_context(|| format!("Couldn't start the {name}"))?;
        self.running.push(Running { name, child });
        Ok(())
    }

    /// Waits until `ready`, as long as the program called `name` runs.
    pub(super) fn wait_until(
        &mut self,
        name: &'static str,
        ready: impl Fn() -> bool,
    ) -> Result<()> {
        let waiting = Stopwatch::start();
        while !ready() {
            if let Some(ended) = self.ended()? {
                bail!("{}", self.obituary(ended.0, ended.1));
            }
            if self.interrupted.load(Ordering::SeqCst) {
                bail!("Stopped before the {name} was ready.");
            }
            if waiting.elapsed() > READY_WITHIN {
                bail!("{}", self.last_words(name, "wasn't ready within a minute"));
            }
            thread::sleep(LOOK_EVERY);
        }
        Ok(())
    }

    /// Waits until the program started last ends well, or Ctrl-C.
    ///
    /// # Errors
    ///
    /// When any program ends otherwise.
    pub(super) fn wait_for_the_last(mut self) -> Result<()> {
        let last = self.running.last().map(|running| running.name);
        while !self.interrupted.load(Ordering::SeqCst) {
            if let Some((name, status)) = self.ended()? {
                if Some(name) == last && status.success() {
                    return Ok(());
                }
                if self.interrupted.load(Ordering::SeqCst) {
                    return Ok(());
                }
                bail!("{}", self.obituary(name, status));
            }
            thread::sleep(LOOK_EVERY);
        }
        println!();
        Ok(())
    }

    fn ended(&mut self) -> Result<Option<(&'static str, ExitStatus)>> {
        for running in &mut self.running {
            if let Some(status) = running.child.try_wait()? {
                return Ok(Some((running.name, status)));
            }
        }
        Ok(None)
    }

    fn obituary(&self, name: &str, status: ExitStatus) -> String {
        self.last_words(name, &format!("ended ({status})"))
    }

    fn last_words(&self, name: &str, what: &str) -> String {
        let path = self.log_of(name);
        let log = fs::read_to_string(&path).unwrap_or_default();
        let lines: Vec<_> = log.lines().collect();
        let last = lines[lines.len().saturating_sub(10)..].join("\n");
        format!(
            "The {name} {what}. Its log, {}, closes with:\n{last}",
            path.display()
        )
    }

    fn log_of(&self, name: &str) -> PathBuf {
        self.logs.join(format!("{name}.log"))
    }
}

impl Drop for Children {
    fn drop(&mut self) {
        for running in self.running.iter_mut().rev() {
            end(&mut running.child);
        }
    }
}

/// Asks a program to end, and ends it where it doesn't.
fn end(child: &mut Child) {
    if cfg!(unix) {
        let asked = Command::new("kill")
            .args(["-TERM", &child.id().to_string()])
            .stderr(Stdio::null())
            .status();
        let waiting = Stopwatch::start();
        while asked.is_ok() && waiting.elapsed() < END_WITHIN {
            if !matches!(child.try_wait(), Ok(None)) {
                return;
            }
            thread::sleep(LOOK_EVERY);
        }
    }
    // It may have ended by itself meanwhile, which is as good.
    let _ = child.kill();
    let _ = child.wait();
}
