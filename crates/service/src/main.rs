//! `portal-service`: serves the portal, or prints its rules.

#[cfg(feature = "demo")]
mod demonstration;

use clap::{Parser, Subcommand};
use service::clock::{Clock, SystemClock};
use service::{config, logging, rules_csv, server};
use std::error::Error;
use std::path::{Path, PathBuf};
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
    #[cfg(feature = "demo")]
    #[command(flatten)]
    demonstration: demonstration::DemoArguments,
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
    match run(Arguments::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("portal-service: {failure}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: Arguments) -> Result<(), Box<dyn Error>> {
    if let Some(Command::Rules { csv: _ }) = arguments.command {
        return Ok(rules_csv::rules_csv(std::io::stdout().lock())?);
    }
    logging::start();
    #[cfg(feature = "demo")]
    if arguments.demonstration.is_asked_for() {
        return demonstration::serve(arguments.demonstration, stop()).await;
    }
    let file = arguments
        .config
        .ok_or("say which configuration to use: --config FILE")?;
    serve(&file).await
}

async fn serve(file: &Path) -> Result<(), Box<dyn Error>> {
    let settings = config::read(file)?;
    if settings.service.website.is_some() && !cfg!(feature = "website") {
        return Err(
            "service.website: this program was built without it (--features website)".into(),
        );
    }
    let storage = Storage::open(&settings.service.database())?;
    storage
        .put_organisation(settings.organisation, SystemClock.now())
        .await?;
    storage
        .put_compliance_policies(settings.compliance, SystemClock.now())
        .await?;
    storage
        .put_enrolment_texts(settings.enrolment_texts, SystemClock.now())
        .await?;
    Ok(server::serve(settings.service, storage, stop()).await?)
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
    // Where it can't be asked to stop, it goes on until it is killed.
    if interrupt.await.is_err() {
        std::future::pending::<()>().await;
    }
}
