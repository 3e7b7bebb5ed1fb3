//! Benches: the real app against the real service, timed as its person sees it. `./x bench NAME`
//! prints a table for `docs/performance.md`; nothing here runs in `./x test`.

mod company;
mod my_devices;
mod table;

use anyhow::{Result, bail};
use std::process::ExitCode;

fn main() -> ExitCode {
    let wanted = std::env::args().nth(1).unwrap_or_default();
    match bench(&wanted) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure:#}");
            ExitCode::FAILURE
        }
    }
}

fn bench(wanted: &str) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    match wanted {
        "my-devices" => runtime.block_on(my_devices::bench()),
        other => bail!("There is no bench \"{other}\". There is: my-devices"),
    }
}
