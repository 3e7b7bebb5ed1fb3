//! Declares the shell's own commands, so that Tauri checks each against the capabilities.

use std::error::Error;
use std::path::Path;
use tauri_build::{AppManifest, Attributes};

const COMMANDS: &[&str] = &[
    "send",
    "session",
    "sign_in",
    "cancel_sign_in",
    "reopen_browser",
    "sign_out",
    "events",
    "open_link",
    "print",
    "notify",
    "about",
    "organisations",
    "find_organisation",
    "choose_organisation",
    "forget_organisation",
];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=dist");
    println!("cargo:rerun-if-changed=src-tauri/capabilities");
    if !Path::new("dist/index.html").is_file() {
        return Err(
            "the face isn't built yet: run `./x ui`, which writes dist/, and build again".into(),
        );
    }
    let attributes = Attributes::new()
        .capabilities_path_pattern("./src-tauri/capabilities/**/*")
        .app_manifest(AppManifest::new().commands(COMMANDS));
    tauri_build::try_build(attributes)?;
    Ok(())
}
