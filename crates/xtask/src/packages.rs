//! The system's packages that building and testing need. Debian and Ubuntu get the missing ones
//! installed; elsewhere it says exactly what to install.

use crate::process;
use anyhow::{Result, bail};
use std::process::{Command, Stdio};

/// What the packages are for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Building the app.
    Build,
    /// Checking it for other systems.
    Targets,
    /// Building it and walking through it without a screen.
    Test,
    /// The same, and through the website in every engine's browser.
    FullTest,
}

/// WebKitGTK draws the app's window; Tauri links with it.
const BUILD: &[&str] = &[
    "build-essential",
    "file",
    "libgtk-3-dev",
    "librsvg2-dev",
    "libwebkit2gtk-4.1-dev",
    "pkg-config",
];

/// A screen, drivers for the app and for the browser, a clock that can be moved, one known font, a
/// keychain.
const TEST: &[&str] = &[
    "chromium",
    "chromium-driver",
    "dbus",
    "faketime",
    "fonts-dejavu-core",
    "gnome-keyring",
    "python3-venv",
    "webkit2gtk-driver",
    "xvfb",
];

/// A browser of another engine; WebKitGTK brings one along.
const FULL_TEST: &[&str] = &["firefox-esr"];

/// A compiler of C and of resources for Windows, which the app's icon and manifest are, and Python for Zig.
const TARGETS: &[&str] = &["gcc-mingw-w64-x86-64-posix", "python3-venv"];

fn wanted(purpose: Purpose) -> Vec<&'static str> {
    match purpose {
        Purpose::Build => BUILD.to_vec(),
        Purpose::Targets => [BUILD, TARGETS].concat(),
        Purpose::Test => [BUILD, TEST].concat(),
        Purpose::FullTest => [BUILD, TEST, FULL_TEST].concat(),
    }
}

/// Installs what is missing and can be installed; says what it does.
///
/// # Errors
///
/// When something is missing that this can't install; the message says what to type.
pub(crate) fn install(purpose: Purpose) -> Result<()> {
    if !cfg!(target_os = "linux") {
        return elsewhere(purpose);
    }
    if process::on_path("dpkg-query").is_none() || process::on_path("apt-get").is_none() {
        return other_linux(purpose);
    }
    let missing = missing(&wanted(purpose));
    if missing.is_empty() {
        return Ok(());
    }
    println!("      Installing Debian packages: {}", missing.join(" "));
    apt_get(&["update", "-qq"])?;
    let mut arguments = vec!["install", "-y", "-qq", "--no-install-recommends"];
    arguments.extend(missing);
    apt_get(&arguments)
}

fn missing(wanted: &[&'static str]) -> Vec<&'static str> {
    let installed = |package: &str| {
        Command::new("dpkg-query")
            .args(["-W", "-f", "${db:Status-Status}", package])
            .output()
            .is_ok_and(|output| output.stdout.starts_with(b"installed"))
    };
    wanted
        .iter()
        .copied()
        .filter(|package| !installed(package))
        .collect()
}

fn apt_get(arguments: &[&str]) -> Result<()> {
    let mut command = if is_root() {
        Command::new("env")
    } else if process::on_path("sudo").is_some() {
        let mut command = Command::new("sudo");
        command.arg("env");
        command
    } else {
        bail!(
            "This needs root, and there is no sudo. As root, run: apt-get {}",
            arguments.join(" ")
        );
    };
    // A line for each package unpacked would bury what the person is told; trouble comes on stderr.
    process::run(
        command
            .arg("DEBIAN_FRONTEND=noninteractive")
            .arg("apt-get")
            .args(arguments)
            .stdout(Stdio::null()),
    )
}

fn is_root() -> bool {
    Command::new("id")
        .arg("-u")
        .output()
        .is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

fn other_linux(purpose: Purpose) -> Result<()> {
    let has = |library: &str| {
        Command::new("pkg-config")
            .args(["--exists", library])
            .status()
            .is_ok_and(|status| status.success())
    };
    let mut lacking = Vec::new();
    if !has("webkit2gtk-4.1") || !has("gtk+-3.0") || !has("librsvg-2.0") {
        lacking.push(
            "the development files of WebKitGTK 4.1, GTK 3 and librsvg, and pkg-config\n  \
             Fedora: dnf install webkit2gtk4.1-devel gtk3-devel librsvg2-devel pkgconf gcc file\n  \
             Arch: pacman -S --needed webkit2gtk-4.1 gtk3 librsvg base-devel file",
        );
    }
    if matches!(purpose, Purpose::Test | Purpose::FullTest) {
        let programs = [
            "Xvfb",
            "WebKitWebDriver",
            "chromium",
            "chromedriver",
            "faketime",
            "dbus-run-session",
        ];
        if programs.iter().any(|name| process::on_path(name).is_none()) {
            lacking.push(
                "for the tests: Xvfb, WebKitWebDriver, chromium, chromedriver, faketime, dbus-run-session, the DejaVu fonts\n  \
                 Fedora: dnf install xorg-x11-server-Xvfb webkit2gtk-driver chromium chromedriver libfaketime dbus-daemon dejavu-sans-fonts\n  \
                 Arch: pacman -S --needed xorg-server-xvfb webkitgtk-driver chromium libfaketime dbus ttf-dejavu",
            );
        }
    }
    if purpose == Purpose::FullTest && process::on_path("firefox").is_none() {
        lacking.push("for the tests in every browser: firefox");
    }
    if lacking.is_empty() {
        return Ok(());
    }
    bail!("Please install:\n- {}", lacking.join("\n- "))
}

fn elsewhere(purpose: Purpose) -> Result<()> {
    if matches!(purpose, Purpose::Test | Purpose::FullTest) {
        bail!(
            "These tests drive a window under Xvfb, so they run on Linux. `cargo test` runs the others here."
        );
    }
    if cfg!(windows) {
        println!(
            "      The app needs Microsoft's C++ build tools and the WebView2 runtime (part of Windows 11):\n      \
             winget install Microsoft.VisualStudio.2022.BuildTools Microsoft.EdgeWebView2Runtime"
        );
    } else {
        println!("      The app needs Apple's command line tools: xcode-select --install");
    }
    Ok(())
}
