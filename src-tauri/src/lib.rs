//! The shell: a window for the face, and the host that the face speaks to.
//!
//! [`host::Host`] does the work and knows no Tauri; [`commands`] hands over; this file puts the two
//! into a window that shows nothing but the face.

mod browser;
mod commands;
mod host;
mod keychain;
mod links;
mod machine;
mod managed;
mod notices;
mod options;
mod window;

use browser::SystemBrowser;
use host::{Host, Surroundings, WayBack};
use keychain::SystemKeychain;
use machine::{SystemClock, SystemDice};
use notices::SystemNotices;
use options::Options;
use signin::web::Web;
use std::process::ExitCode;
use std::sync::Arc;
use tauri::Manager;
use tracing_subscriber::EnvFilter;
use window::MainWindow;

/// Runs the app until its window is closed.
#[must_use]
pub fn run() -> ExitCode {
    let options = match Options::read(
        std::env::args().skip(1),
        std::env::var(options::ADDRESS).ok(),
    ) {
        Ok(options) => options,
        Err(failure) => {
            eprintln!("company-portal: {failure}\n\n{}", options::USAGE);
            return ExitCode::from(2);
        }
    };
    log();
    match start(options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            tracing::error!(%failure, "the app can't start");
            ExitCode::FAILURE
        }
    }
}

fn log() {
    let filter = EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| EnvFilter::new("warn,company_portal=info,signin=info"));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .init();
}

fn start(options: Options) -> Result<(), Box<dyn std::error::Error>> {
    if rustls::crypto::ring::default_provider()
        .install_default()
        .is_err()
    {
        tracing::debug!("a TLS provider was installed before");
    }
    let web = Web::new()?;
    links::come_in(tauri::Builder::default(), &options)
        .plugin(window::remembers_its_place())
        .manage(commands::Subscription::default())
        .invoke_handler(tauri::generate_handler![
            commands::send,
            commands::session,
            commands::sign_in,
            commands::cancel_sign_in,
            commands::reopen_browser,
            commands::sign_out,
            commands::events,
            commands::open_link,
            commands::print,
            commands::notify,
            commands::about,
            commands::organisations,
            commands::find_organisation,
            commands::choose_organisation,
            commands::forget_organisation,
        ])
        .setup(move |app| {
            let data = app.path().app_data_dir()?;
            let around = Surroundings {
                clock: Arc::new(SystemClock),
                dice: Arc::new(SystemDice),
                browser: Arc::new(SystemBrowser::from_environment()),
                keychain: Arc::new(SystemKeychain::default()),
                way_back: if cfg!(mobile) {
                    WayBack::Link
                } else {
                    WayBack::Loopback
                },
                sessions: data.join("sessions"),
                organisations: data.join("organisations.json"),
                managed: managed::path(),
                notices: Arc::new(SystemNotices),
                window: Arc::new(MainWindow::of(app.handle())),
            };
            let host = Host::new(options.portal, web, around);
            app.manage(host.clone());
            links::follow(app, &host);
            tauri::async_runtime::spawn(async move { host.begin().await });
            window::open(app)
        })
        .run(tauri::generate_context!())?;
    Ok(())
}
