//! Benches: the real app and the real website against the real service, timed as their person sees them, and
//! the database by itself at sizes that few have. `./x bench NAME` prints a table for `docs/performance.md`;
//! nothing here runs in `./x test`.

mod bulk;
mod company;
mod my_devices;
mod scale;
mod table;
mod web;

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
        "web" => runtime.block_on(web::bench()),
        "bulk" => runtime.block_on(bulk::bench()),
        "scale" => runtime.block_on(scale::bench()),
        other => bail!("There is no bench \"{other}\". There are: bulk, my-devices, scale, web"),
    }
}
