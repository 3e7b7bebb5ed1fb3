//! `portal-service`: serves the portal, or prints its rules.

use clap::{Parser, Subcommand};
use service::config;
use service::server;
use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;
use storage::Storage;

/// The portal service: people's API, the devices' channel, and what they may do.
#[derive(Parser)]
#[command(
    name = "portal-service",
    version,
    args_conflicts_with_subcommands = true
)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    /// The configuration file.
    #[arg(long, value_name = "FILE", env = "PORTAL_CONFIG")]
    config: Option<PathBuf>,
}

#[derive(Subcommand)]
enum Command {
    /// Print every cell of the rules.
    Rules {
        /// As CSV, the only way there is.
        #[arg(long, required = true)]
        csv: bool,
    },
}

#[tokio::main]
async fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(arguments).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("portal-service: {failure}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: Arguments) -> Result<(), Box<dyn Error>> {
    if let Some(Command::Rules { csv: _ }) = arguments.command {
        return Ok(service::rules_csv::rules_csv(std::io::stdout().lock())?);
    }
    service::logging::start();
    let file = arguments
        .config
        .ok_or("say which configuration to use: --config FILE")?;
    let settings = config::read(&file)?;
    let storage = Storage::open(&settings.service.database())?;
    let now = service::clock::Clock::now(&service::clock::SystemClock);
    storage.put_organisation(settings.organisation, now).await?;
    server::serve(settings.service, storage, stop()).await?;
    Ok(())
}

/// Ends when the service is asked to stop.
async fn stop() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = interrupt => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    let _ = interrupt.await;
}
