//! `./x bench NAME`: the real app and the real website, timed as their person sees them, and the database by
//! itself.

use crate::{
    face, npm,
    packages::{self, Purpose},
    process, run,
    steps::Steps,
    toolchain,
};
use anyhow::Result;
use clap::{Args, ValueEnum};

/// How the programs are built that are timed.
const PROFILE: &str = "timed";

#[derive(Args)]
pub(crate) struct Arguments {
    /// Which bench
    name: Bench,
}

/// What is timed.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Bench {
    /// One action of IT's on ten thousand devices
    Bulk,
    /// The app's list of devices, and a press in it
    MyDevices,
    /// The lists of IT in databases of up to a million devices, and one action on up to 50,000
    Scale,
    /// The website against a page of the same kind in React
    Web,
}

impl Bench {
    fn name(self) -> &'static str {
        match self {
            Self::Bulk => "bulk",
            Self::MyDevices => "my-devices",
            Self::Scale => "scale",
            Self::Web => "web",
        }
    }
}

pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let mut steps = Steps::of(4);
    let mut cargo = process::cargo(["test", "--quiet", "--package", "tests"]);
    cargo.args(["--test", "benches"]);
    cargo.env("PROGRAMS_PROFILE", PROFILE);
    match arguments.name {
        Bench::MyDevices => {
            prepare(&mut steps)?;
            steps.next("Building the face as it is released");
            face::build_released()?;
            steps.next("Building the service, the devices and the app");
            run::build_programs_as(Some(PROFILE))?;
        }
        Bench::Bulk | Bench::Scale => {
            steps = Steps::of(1);
            // What is timed is in the bench itself, so that has to be optimised.
            cargo.args(["--profile", PROFILE]);
        }
        Bench::Web => {
            prepare(&mut steps)?;
            steps.next("Building the face as it is released, and the page in React");
            face::build_released()?;
            npm::PEER.build()?;
            steps.next("Building the service with the website, and the devices");
            run::build_website_as(PROFILE)?;
        }
    }
    steps.next("Timing");
    process::run(cargo.args(["--", arguments.name.name()]))
}

fn prepare(steps: &mut Steps) -> Result<()> {
    steps.next("Making sure of the system's packages and the WebAssembly target");
    packages::install(Purpose::Test)?;
    toolchain::install_wasm_target().map(drop)
}
