//! The website against its peer, a page with the same list and the same popup in React and Fluent UI: what comes over
//! the line, and when something and when the list is painted. Both are loaded in turns, in one browser, from one
//! address.

mod front;
mod load;

use crate::{company, table};
use anyhow::Result;
use front::{Front, PEER};
use load::{Conditions, Load};
use std::path::Path;
use support::{
    company::Company,
    demo::Demo,
    page::{Page, Role},
    ports, target,
    web_driver::WebDriver,
    words::{Language, Words},
};
use tempfile::TempDir;

/// How many devices the person has: every card is in view.
const DEVICES: usize = 5;

/// The pages, the website first.
const PAGES: [(&str, &str); 2] = [("Website", "/"), ("React", PEER)];

pub(crate) async fn bench() -> Result<()> {
    let folder = TempDir::with_prefix("bench-")?;
    let organisation = folder.path().join("organisation.toml");
    company::write(&organisation, &[DEVICES])?;
    let port = ports::free()?;
    let origin = format!("http://127.0.0.1:{port}");
    let mut demo = Demo::new(Some(&organisation))?.known_by(&origin);
    let peer = target().join("tools/peer-react/dist");
    let _front = Front::open(port, demo.listens_at(), &peer).await?;
    demo.start_service().await?;
    demo.start_devices()?;
    let mut driver = WebDriver::of_chromium(&demo.logs())?;
    let browser = driver.open_chromium(Language::English.tag()).await?;
    browser.client().set_window_size(1280, 900).await?;
    sign_in(&browser, &origin, &organisation).await?;
    load::observe(&browser).await?;
    for conditions in [Conditions::FullSpeed, Conditions::Throttled] {
        compare(&browser, &origin, conditions).await?;
    }
    browser.close().await
}

async fn sign_in(browser: &Page, origin: &str, organisation: &Path) -> Result<()> {
    let words = Words::of(Language::English)?;
    let person = Company::read(organisation)?.person(&company::person(DEVICES))?;
    let say = |id: &str| words.say(id, &[]);
    browser.go_to(origin).await?;
    browser
        .press(Role::Button, &say("signing-in-button")?)
        .await?;
    browser.press(Role::Link, &person.display_name).await?;
    browser
        .type_into(&say("sign-in-password")?, &person.password)
        .await?;
    browser.press(Role::Button, &say("sign-in-button")?).await?;
    // Devices enrol one after the other; the list grows until all are there.
    let all = words.say("devices-count", &[("count", &DEVICES.to_string())])?;
    browser.reads(&all).await
}

/// Loads the pages in turns under `conditions`, and prints what that came to.
async fn compare(browser: &Page, origin: &str, conditions: Conditions) -> Result<()> {
    let before = table::load()?;
    let mut loads: [Vec<Load>; 2] = Default::default();
    // The first load of each warms up what runs them, and isn't counted.
    for run in 0..=conditions.runs() {
        // Neither always follows the other.
        let order = if run % 2 == 0 { [0, 1] } else { [1, 0] };
        for page in order {
            let load = load::load(browser, origin, PAGES[page].1, conditions).await?;
            if run > 0 {
                loads[page].push(load);
            }
        }
    }
    print(&loads, conditions);
    table::print_load(&before)
}

fn print(loads: &[Vec<Load>; 2], conditions: Conditions) {
    let runs = conditions.runs();
    println!("\n{conditions:?}, {runs} loads each, the median (fastest to slowest):\n");
    println!("| what | {} | {} | ratio |", PAGES[0].0, PAGES[1].0);
    println!("|---|---|---|---|");
    let (all, program) = (
        "Transferred until the list answers",
        "Of it scripts and WebAssembly",
    );
    line(loads, all, "kB", |load| load.bytes / 1000.0);
    line(loads, program, "kB", |load| load.program / 1000.0);
    line(loads, "First contentful paint", "ms", |load| load.content);
    line(loads, "List painted", "ms", |load| load.list);
    line(loads, "List answers", "ms", |load| load.answers);
}

fn line(loads: &[Vec<Load>; 2], what: &str, unit: &str, figure: impl Fn(&Load) -> f64) {
    let spread = |loads: &[Load]| table::spread(loads.iter().map(&figure).collect());
    let [
        [fastest, ours, slowest],
        [peers_fastest, peers, peers_slowest],
    ] = [spread(&loads[0]), spread(&loads[1])];
    println!(
        "| {what} | {ours:.0} {unit} ({fastest:.0} to {slowest:.0}) \
         | {peers:.0} {unit} ({peers_fastest:.0} to {peers_slowest:.0}) | {:.2} |",
        ours / peers
    );
}
