//! `./x check --targets`: the app's types on the systems that it is for and that this machine isn't.
//!
//! Only types are checked: nothing is linked and nothing run. A few dependencies compile C on their way, which
//! Zig does for Apple's systems and Android without those systems' kits; Objective-C, which would need Apple's, is
//! left out.

use crate::{
    face::{self, Face},
    packages::{self, Purpose},
    places, process,
    steps::Steps,
    toolchain,
};
use anyhow::{Context as _, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The package on PyPI and its version.
const ZIG: &str = "ziglang==0.17.1";

/// Each system, and as which one Zig compiles C for it. Zig has no headers of iOS and Android, and nothing that is
/// compiled here needs what differs.
const TARGETS: [(&str, Option<&str>); 4] = [
    ("x86_64-pc-windows-gnu", None),
    ("aarch64-linux-android", Some("aarch64-linux-musl")),
    ("aarch64-apple-darwin", Some("aarch64-macos")),
    ("aarch64-apple-ios", Some("aarch64-macos")),
];

/// Installs what is missing, and checks one system after another.
pub(crate) fn check() -> Result<()> {
    if !cfg!(target_os = "linux") {
        bail!("Other systems are checked from Linux; here, `./x check` checks this one.");
    }
    let mut steps = Steps::of(2 + TARGETS.len());
    steps.next("Making sure of the compilers for other systems");
    packages::install(Purpose::Targets)?;
    for (target, _) in TARGETS {
        toolchain::install_target(target)?;
    }
    let zig = install_zig()?;
    steps.next("Building the face, which the app embeds");
    face::build(Face::App)?;
    for (target, as_which) in TARGETS {
        steps.next(&format!("Types on {target}"));
        process::run(&mut checking(target, as_which, &zig)?)?;
    }
    println!(
        "Checked without linking: {}",
        TARGETS.map(|it| it.0).join(", ")
    );
    Ok(())
}

fn checking(target: &str, as_which: Option<&str>, zig: &Path) -> Result<Command> {
    let mut cargo = process::cargo(["check", "--package", "company-portal", "--target", target]);
    cargo.args(["--features", "company-portal/custom-protocol"]);
    // A directory of its own: the one in use would be rebuilt with every change of the environment.
    cargo.env("CARGO_TARGET_DIR", places::target().join("other"));
    if let Some(as_which) = as_which {
        let name = target.replace('-', "_");
        cargo
            .env(format!("CC_{name}"), compiler(zig, target, as_which)?)
            .env(format!("AR_{name}"), archiver(zig)?);
        // Whatever compiles C for Apple's systems wants a folder with their kit; Zig brings its own headers.
        cargo.env("SDKROOT", zig);
    }
    Ok(cargo)
}

/// A C compiler that understands how compilers for `target` are called.
fn compiler(zig: &Path, target: &str, as_which: &str) -> Result<PathBuf> {
    let python = zig.join("bin/python");
    let script = format!(
        r#"#!/bin/sh
# Zig knows neither these systems' names nor their versions; Objective-C is compiled as nothing.
left_out=
for word; do
  shift
  if [ -n "$left_out" ]; then left_out=; continue; fi
  case "$word" in
    -isysroot) left_out=yes ;;
    --target=* | -m*-version-min=*) ;;
    *.m) set -- "$@" -x c /dev/null ;;
    *) set -- "$@" "$word" ;;
  esac
done
exec "{}" -m ziglang cc -target {as_which} "$@"
"#,
        python.display()
    );
    program(&zig.join(format!("cc-{target}")), &script)
}

fn archiver(zig: &Path) -> Result<PathBuf> {
    let python = zig.join("bin/python");
    let script = format!(
        "#!/bin/sh\nexec \"{}\" -m ziglang ar \"$@\"\n",
        python.display()
    );
    program(&zig.join("ar"), &script)
}

fn program(path: &Path, script: &str) -> Result<PathBuf> {
    fs::write(path, script).with_context(|| format!("Couldn't write {}", path.display()))?;
    process::run(Command::new("chmod").arg("+x").arg(path))?;
    Ok(path.to_owned())
}

/// Where Zig is installed, which PyPI carries ready-built.
fn install_zig() -> Result<PathBuf> {
    let tools = places::target().join("tools").join("zig");
    let python = tools.join("bin/python");
    let asked = Command::new(&python)
        .args(["-m", "ziglang", "version"])
        .output();
    if asked.is_ok_and(|output| output.status.success()) {
        return Ok(tools);
    }
    println!("      Installing {ZIG} from PyPI into {}", tools.display());
    process::run(Command::new("python3").args(["-m", "venv"]).arg(&tools))?;
    let pip = [
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
    ];
    process::run(Command::new(python).args(pip).arg(ZIG))?;
    Ok(tools)
}
