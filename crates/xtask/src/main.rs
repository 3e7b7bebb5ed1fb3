//! What `./x` runs: everything somebody types to run, check and test the project.
//!
//! It installs what is missing, says what it is doing and how far it is, and leaves the work to
//! cargo. Nothing here is needed to use the product.

mod attacks;
mod axe;
mod benches;
mod check;
mod clock;
mod deny;
mod face;
mod firefox;
mod journeys;
mod npm;
mod packages;
mod pictures;
mod places;
mod process;
mod pypi;
mod run;
mod steps;
mod tally;
mod targets;
mod test;
mod toolchain;

use clap::{CommandFactory as _, Parser, Subcommand};
use std::process::ExitCode;

#[derive(Parser)]
#[command(
    name = "./x",
    about = "Company Portal: run it, check it, test it",
    disable_help_subcommand = true
)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Build what is needed, start the demo on this machine and open the app
    Run(run::Arguments),
    /// Everything that must pass before a change is accepted
    Test(test::Arguments),
    /// Formatting, lints (native and WebAssembly), licences and sources of dependencies
    Check(check::Arguments),
    /// Build the face
    Ui(face::Arguments),
    /// Walk through the real app and the real sign-in, as a person would
    Journey(journeys::Arguments),
    /// Try what is hostile, as docs/attacks.md tells of it
    Attacks(attacks::Arguments),
    /// Time the real app, or the real website against its peer
    Bench(benches::Arguments),
    /// Compare every screen of the gallery with its stored picture
    Pictures(pictures::Arguments),
    /// Ask axe-core whether every screen of the gallery is accessible
    Axe(axe::Arguments),
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        None => list_commands(),
        Some(Command::Run(arguments)) => run::run(&arguments),
        Some(Command::Test(arguments)) => test::run(&arguments),
        Some(Command::Check(arguments)) => check::run(&arguments),
        Some(Command::Ui(arguments)) => face::run(&arguments),
        Some(Command::Journey(arguments)) => journeys::run(&arguments),
        Some(Command::Attacks(arguments)) => attacks::run(&arguments),
        Some(Command::Bench(arguments)) => benches::run(&arguments),
        Some(Command::Pictures(arguments)) => pictures::run(&arguments),
        Some(Command::Axe(arguments)) => axe::run(&arguments),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\n{failure:#}");
            ExitCode::FAILURE
        }
    }
}

fn list_commands() -> anyhow::Result<()> {
    Arguments::command().print_help()?;
    Ok(())
}
