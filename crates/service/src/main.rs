//! `portal-service`: serves the portal, or prints its rules.

#[cfg(feature = "demo")]
mod demonstration;

use clap::{Parser, Subcommand};
use service::clock::{Clock, SystemClock};
use service::{audit_heads, config, logging, rules_csv, server};
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use storage::{AuditChecked, Storage, check_audit_file};
use wire::DateTime;

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
    /// Look after the audit.
    Audit {
        #[command(subcommand)]
        command: AuditCommand,
    },
}

#[derive(Subcommand)]
enum AuditCommand {
    /// Say whether the audit is whole: nothing altered, nothing taken out, its end not cut off. The service
    /// may be running.
    Verify {
        /// The database.
        #[arg(long, value_name = "FILE")]
        database: PathBuf,
        /// The file in which its heads are written down: without it a cut end can't be seen.
        #[arg(long, value_name = "FILE")]
        heads: Option<PathBuf>,
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
    match arguments.command {
        Some(Command::Rules { csv: _ }) => {
            return Ok(rules_csv::rules_csv(std::io::stdout().lock())?);
        }
        Some(Command::Audit {
            command: AuditCommand::Verify { database, heads },
        }) => return verify(&database, heads.as_deref()),
        None => {}
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

fn verify(database: &Path, heads: Option<&Path>) -> Result<(), Box<dyn Error>> {
    let heads = heads.map(audit_heads::read).transpose()?;
    let AuditChecked {
        entries,
        last_at,
        heads: compared,
    } = check_audit_file(database, heads.as_deref().unwrap_or_default())??;
    let until = last_at.map_or("never".to_owned(), |at| DateTime(at).to_string());
    println!("The audit is whole: {entries} entries, the last of {until}.");
    match heads {
        Some(_) => println!("{compared} heads that were written down agree with it."),
        None => println!("Nothing was written down to compare it with (--heads FILE)."),
    }
    Ok(())
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
