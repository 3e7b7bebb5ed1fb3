//! `portal-agent`: the device's side of the channel, as a program.

use agent::body::Body;
use agent::channel::Channel;
use agent::dice::{Dice, SystemDice};
use agent::linux::home;
use agent::pretend::{self, FleetTrouble};
use clap::{Args, Parser, Subcommand};
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use tracing_subscriber::EnvFilter;
use url::Url;

/// The device's side of Company Portal.
#[derive(Parser)]
#[command(name = "portal-agent", version)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
struct Arguments {
    #[command(flatten)]
    play: Option<Play>,
    #[command(subcommand)]
    command: Option<Command>,
}

/// Plays pretend devices.
#[derive(Args)]
struct Play {
    /// The file that describes them
    #[arg(long, value_name = "FILE")]
    pretend: PathBuf,
    /// The portal's address
    #[arg(long, value_name = "URL")]
    portal: Url,
    /// Where they keep what they know
    #[arg(long, value_name = "DIR")]
    data: PathBuf,
}

#[derive(Subcommand)]
enum Command {
    /// Enrols this computer
    Enrol {
        /// The portal's address
        #[arg(long, value_name = "URL")]
        portal: Url,
        /// The one-time code that the portal showed
        #[arg(long)]
        code: String,
        /// Whose passcode can be reset; without it, whoever runs this
        #[arg(long, value_name = "NAME")]
        account: Option<String>,
    },
    /// Does what the portal asks of this computer, until it is removed
    Run,
    /// Prints a systemd unit that does so from the start of the computer
    Unit,
    /// Types a passcode on a pretend device: whether it opens (exit code 0), or doesn't (1)
    TryPasscode {
        /// Where the devices keep what they know
        #[arg(long, value_name = "DIR")]
        data: PathBuf,
        /// Which device
        handle: String,
        /// What its person types; nothing opens it where no passcode is set
        passcode: String,
    },
    /// Prints how a pretend device is, as JSON
    State {
        /// Where the devices keep what they know
        #[arg(long, value_name = "DIR")]
        data: PathBuf,
        /// Which device
        handle: String,
    },
    /// Sets a passcode on a pretend device, as its person would
    SetPasscode {
        /// Where the devices keep what they know
        #[arg(long, value_name = "DIR")]
        data: PathBuf,
        /// Which device
        handle: String,
        /// The new passcode; nothing removes it
        new: String,
    },
}

/// The exit code for anything that went wrong, apart from a passcode that doesn't open.
const TROUBLE: u8 = 2;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let ended = match (arguments.command, arguments.play) {
        (
            Some(Command::TryPasscode {
                data,
                handle,
                passcode,
            }),
            _,
        ) => try_passcode(&data, &handle, &passcode),
        (
            Some(Command::Enrol {
                portal,
                code,
                account,
            }),
            _,
        ) => enrol(portal, code, account),
        (Some(Command::Run), _) => run_computer(),
        (Some(Command::Unit), _) => {
            print!("{}", home::UNIT);
            Ok(ExitCode::SUCCESS)
        }
        (Some(Command::State { data, handle }), _) => print_state(&data, &handle),
        (Some(Command::SetPasscode { data, handle, new }), _) => set_passcode(&data, &handle, &new),
        (None, Some(play)) => run(&play),
        (None, None) => Err("give --pretend, --portal and --data, or a command".into()),
    };
    ended.unwrap_or_else(|trouble| {
        eprintln!("portal-agent: {trouble}");
        ExitCode::from(TROUBLE)
    })
}

fn log() {
    let filter = EnvFilter::try_from_env("PORTAL_LOG").unwrap_or_else(|_| EnvFilter::new("info"));
    tracing_subscriber::fmt()
        .json()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .init();
}

fn runtime() -> std::io::Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
}

fn enrol(portal: Url, code: String, account: Option<String>) -> Result<ExitCode, Box<dyn Error>> {
    let directory = home::directory()?;
    runtime()?.block_on(home::enrol(&directory, portal, code, account))?;
    println!("This computer is enrolled. Now start: portal-agent run");
    Ok(ExitCode::SUCCESS)
}

fn run_computer() -> Result<ExitCode, Box<dyn Error>> {
    log();
    let directory = home::directory()?;
    runtime()?.block_on(home::run(&directory))?;
    Ok(ExitCode::SUCCESS)
}

fn run(play: &Play) -> Result<ExitCode, Box<dyn Error>> {
    log();
    let fleet = pretend::read_fleet(&play.pretend)?;
    let channel = Channel::new(play.portal.clone())?;
    let dice: Arc<dyn Dice> = Arc::new(SystemDice);
    runtime()?.block_on(pretend::play(fleet, &play.data, &channel, &dice))?;
    Ok(ExitCode::SUCCESS)
}

fn try_passcode(data: &Path, handle: &str, passcode: &str) -> Result<ExitCode, Box<dyn Error>> {
    let opens = body(data, handle)?
        .unlock(passcode)?
        .ok_or_else(|| no_such_device(handle))?;
    println!("{}", if opens { "opens" } else { "does not open" });
    Ok(if opens {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn print_state(data: &Path, handle: &str) -> Result<ExitCode, Box<dyn Error>> {
    let state = body(data, handle)?
        .state()?
        .ok_or_else(|| no_such_device(handle))?;
    println!("{}", serde_json::to_string_pretty(&state)?);
    Ok(ExitCode::SUCCESS)
}

fn set_passcode(data: &Path, handle: &str, new: &str) -> Result<ExitCode, Box<dyn Error>> {
    let body = body(data, handle)?;
    let lock = body.lock();
    lock.opens("")?.ok_or_else(|| no_such_device(handle))?;
    lock.set_by_person(new, &SystemDice)?;
    Ok(ExitCode::SUCCESS)
}

fn body(data: &Path, handle: &str) -> Result<Body, FleetTrouble> {
    pretend::directory_of(data, handle)
        .map(|directory| Body::in_directory(&directory))
        .ok_or_else(|| FleetTrouble::Handle(handle.to_owned()))
}

fn no_such_device(handle: &str) -> String {
    format!("there is no device {handle:?} here")
}
