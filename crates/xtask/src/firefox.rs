//! What drives Firefox. Its maker publishes the driver as source beside the programs that it builds.

use crate::{places, process};
use anyhow::Result;

/// The driver's version.
const VERSION: &str = "0.37.1";

/// Builds the driver into `target/tools` where it is missing, or another version is there.
///
/// # Errors
///
/// When it can't be had or built.
pub(crate) fn install_driver() -> Result<()> {
    let tools = places::target().join("tools/geckodriver");
    // Cargo itself sees whether this version is there already, but asks the registry for that.
    let record = std::fs::read_to_string(tools.join(".crates.toml")).unwrap_or_default();
    if record.contains(&format!("geckodriver {VERSION} ")) {
        return Ok(());
    }
    println!(
        "      Building geckodriver {VERSION} into {}",
        tools.display()
    );
    let mut cargo = process::cargo(["install", "geckodriver", "--locked", "--quiet"]);
    process::run(cargo.args(["--version", VERSION]).arg("--root").arg(&tools))
}
