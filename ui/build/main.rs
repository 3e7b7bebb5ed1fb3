//! Makes code of the messages in `locales/`.

// By its path, so that its tests stand beside it for the crate's tests as well.
#[path = "compiling.rs"]
mod compiling;

use compiling::{Text, compiled};
use messages::Language;
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs, io};

/// The folder of the words, from this crate's.
const LOCALES: &str = "../locales";

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build");
    // A folder is changed when a file in it is, or when one comes or goes.
    println!("cargo::rerun-if-changed={LOCALES}");
    if let Err(failure) = compile() {
        println!("cargo::error=no code could be made of the messages: {failure}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

fn compile() -> Result<(), Box<dyn std::error::Error>> {
    let code = compiled(&texts()?)?;
    let folder = env::var_os("OUT_DIR").ok_or("cargo says no OUT_DIR")?;
    fs::write(Path::new(&folder).join("messages.rs"), code)?;
    Ok(())
}

/// Every file of messages in the folders of the languages, in the same order everywhere.
fn texts() -> io::Result<Vec<Text>> {
    let mut texts = Vec::new();
    for folder in fs::read_dir(LOCALES)? {
        let folder = folder?.path();
        if !folder.is_dir() {
            continue;
        }
        let Some(language) = name_of(&folder).and_then(Language::with_tag) else {
            let failure = format!("{} is no language that is known", folder.display());
            return Err(io::Error::other(failure));
        };
        for file in fs::read_dir(&folder)? {
            let file = file?.path();
            // An editor may keep something of its own beside them.
            if file.extension().is_none_or(|extension| extension != "ftl") {
                continue;
            }
            let content = fs::read_to_string(&file);
            texts.push(Text {
                language,
                content: content
                    .map_err(|cause| io::Error::other(format!("{}: {cause}", file.display())))?,
                file: format!("{}/{}", language.tag(), name_of(&file).unwrap_or_default()),
            });
        }
    }
    texts.sort_by(|one, other| one.file.cmp(&other.file));
    Ok(texts)
}

fn name_of(path: &Path) -> Option<&str> {
    path.file_name()?.to_str()
}
