//! `./x run`: the demo on this machine, from nothing to the app's window.

mod children;
mod data;
mod ports;

use crate::{
    face::{self, Face},
    packages::{self, Purpose},
    places, process,
    steps::Steps,
    toolchain,
};
use anyhow::{Context as _, Result, bail};
use children::Children;
use clap::Args;
use data::DemoData;
use std::{env, net::SocketAddr, path::PathBuf, process::Command};

#[derive(Args)]
pub(crate) struct Arguments {
    /// Another company: its people, devices, policies and texts
    #[arg(long, value_name = "FILE")]
    organisation: Option<PathBuf>,
    /// Forget what the demo did before and begin anew
    #[arg(long)]
    fresh: bool,
    /// Start the service and the devices only
    #[arg(long)]
    without_app: bool,
}

pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let organisation = arguments
        .organisation
        .as_ref()
        .map(|file| {
            file.canonicalize()
                .with_context(|| format!("Couldn't find {}", file.display()))
        })
        .transpose()?;
    if !arguments.without_app {
        a_screen_to_open_on()?;
    }
    let mut steps = Steps::of(5);
    steps.next("Making sure of the system's packages and the WebAssembly target");
    packages::install(Purpose::Build)?;
    toolchain::install_wasm_target()?;
    steps.next("Building the face (a few minutes the first time)");
    face::build(Face::App)?;
    steps.next("Building the service, the devices and the app (several minutes the first time)");
    build_programs()?;

    let data = DemoData::claim(organisation.as_deref(), arguments.fresh)?;
    steps.next("Starting the demo");
    let mut children = Children::new(data.logs())?;
    let service = ports::free_or(8470)?;
    let issuer = ports::free_or(8471)?;
    let portal = start_service(&mut children, &data, organisation, service, issuer)?;
    start_devices(&mut children, &data, &portal)?;
    println!("      The portal: {portal} (in a browser, too)");
    println!("      Its data:   {}", data.folder().display());
    println!("      Its logs:   {}", data.logs().display());
    if arguments.without_app {
        steps.next("Ready. Ctrl-C ends it");
    } else {
        steps.next("Opening the app. Closing it, or Ctrl-C here, ends the demo");
        let mut app = Command::new(places::program("company-portal"));
        app.args(["--portal", &portal]);
        children.start("app", &mut app)?;
    }
    children.wait_for_the_last()
}

/// Without a screen the builds would be for nothing, so this comes first.
fn a_screen_to_open_on() -> Result<()> {
    let set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
    if cfg!(target_os = "linux") && !set("DISPLAY") && !set("WAYLAND_DISPLAY") {
        bail!(
            "There is no screen to open the app on: neither WAYLAND_DISPLAY nor DISPLAY is set.\n\
             Run it in a desktop session, or without the app: ./x run --without-app\n\
             (./x journey walks through the app on a screen of its own.)"
        );
    }
    Ok(())
}

/// Builds the three programs of the demo.
pub(crate) fn build_programs() -> Result<()> {
    build_programs_as(None)
}

/// The same under another of cargo's profiles than the one for development.
pub(crate) fn build_programs_as(profile: Option<&str>) -> Result<()> {
    let packages = ["service", "agent", "company-portal"];
    build_as(profile, &packages, "company-portal/custom-protocol")
}

/// The same without the app: the website and the devices.
pub(crate) fn build_website_as(profile: &str) -> Result<()> {
    build_as(Some(profile), &["service", "agent"], "")
}

/// Builds these programs with the service's features of the demo and those in `further`.
fn build_as(profile: Option<&str>, packages: &[&str], further: &str) -> Result<()> {
    let mut cargo = process::cargo(["build"]);
    if let Some(profile) = profile {
        cargo.args(["--profile", profile]);
    }
    for package in packages {
        cargo.args(["--package", package]);
    }
    cargo.args([
        "--features",
        "service/demo,service/website",
        "--features",
        further,
    ]);
    process::run(&mut cargo)
}

fn start_service(
    children: &mut Children,
    data: &DemoData,
    organisation: Option<PathBuf>,
    service: SocketAddr,
    issuer: SocketAddr,
) -> Result<String> {
    let mut command = Command::new(places::program("portal-service"));
    command.arg("--demo").arg("--data").arg(data.folder());
    command.args(["--listen", &service.to_string()]);
    command.args(["--issuer-listen", &issuer.to_string()]);
    if let Some(organisation) = organisation {
        command.arg("--organisation").arg(organisation);
    }
    children.start("service", &mut command)?;
    children.wait_until("service", || ports::answers(service))?;
    Ok(format!("http://{service}"))
}

fn start_devices(children: &mut Children, data: &DemoData, portal: &str) -> Result<()> {
    let mut command = Command::new(places::program("portal-agent"));
    command
        .arg("--pretend")
        .arg(data.folder().join("pretend-devices.json"));
    command.args(["--portal", portal]);
    command.arg("--data").arg(data.folder().join("devices"));
    children.start("devices", &mut command)
}
