//! Packs the built face into the service, where cargo's feature `website` asks for it.

#[cfg(feature = "website")]
mod face;
// By its path, so that its parts stand beside it for the crate's tests as well.
#[cfg(feature = "website")]
#[path = "packing.rs"]
mod packing;

use std::process::ExitCode;

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build");
    #[cfg(feature = "website")]
    if let Err(failure) = face::pack() {
        println!("cargo::error=the website can't be packed: {failure}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
