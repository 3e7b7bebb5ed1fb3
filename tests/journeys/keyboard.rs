//! The keyboard alone: an employee resets a passcode, and somebody in IT finds a device and looks at what could be done
//! with it, without a mouse. Every stop of the focus stands in a text that somebody has read.

mod employee;
mod it_staff;

use crate::Journey;
use anyhow::{Context as _, Result, bail, ensure};
use futures::FutureExt as _;
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
};
use support::{
    company::Person,
    keyboard::{Key::Enter, Keyboard},
    stage::{Host, Stage, Time},
    waiting::until,
    words::Language,
};

/// Every journey; where the focus goes next is the browser's doing, and read in one.
pub(crate) const JOURNEYS: &[Journey] = &[
    ("keyboard/employee", |host| {
        employee::resets_a_passcode(host).boxed_local()
    }),
    ("keyboard/it-staff", |host| {
        it_staff::looks_at_what_it_could_do(host).boxed_local()
    }),
];

/// The stage of a journey, before anybody has signed in.
async fn set(host: Host, name: &str) -> Result<Stage> {
    let organisation =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("journeys/keyboard/organisation.toml");
    let stage = Stage::set_in(&organisation, host, name, Language::English, Time::Real).await?;
    stage.is_signed_out().await?;
    Ok(stage)
}

/// What a screen reader says of something, up to where its name goes on.
fn stop(stage: &Stage, role: &str, id: &str) -> Result<String> {
    Ok(format!("{role} \"{}", stage.words.say(id, &[])?))
}

/// From the sign-in screen to My Devices.
async fn signs_in(stage: &Stage, keyboard: &Keyboard<'_>) -> Result<()> {
    keyboard.chapter("Signing in");
    keyboard
        .walks_to(&stop(stage, "button", "signing-in-button")?)
        .await?;
    keyboard.strikes(Enter).await?;
    let mila = stage.company.person("mila")?;
    at_the_issuer(stage, keyboard, &mila).await?;
    stage.app_says("devices-title", &[]).await?;
    // It comes after the list, and is a stop like any other.
    until("the notification flag", async || {
        let there = keyboard
            .holds("!!document.querySelector('.flag__bell')")
            .await?;
        Ok((there == true).then_some(()))
    })
    .await
}

/// At the issuer: picks who they are where nobody is picked, and types their password.
async fn at_the_issuer(stage: &Stage, keyboard: &Keyboard<'_>, person: &Person) -> Result<()> {
    let loaded = "location.hostname === 'localhost' && document.readyState === 'complete'";
    let arrives = async |and: &str| {
        until("the issuer's page", async || {
            let there = keyboard.holds(&format!("{loaded} && {and}")).await;
            Ok(there.is_ok_and(|there| there == true).then_some(()))
        })
        .await
    };
    arrives("!!document.querySelector('form')").await?;
    let picked = "new URL(location).searchParams.has('person')";
    if keyboard.holds(picked).await? != true {
        // The form is ready to be typed in; whoever picks themselves goes back to the list.
        let link = format!("link \"{}", person.display_name);
        keyboard.walks_back_to(&link).await?;
        keyboard.strikes(Enter).await?;
        arrives(picked).await?;
    }
    keyboard
        .is_led_to(&stop(stage, "textbox", "sign-in-password")?)
        .await?;
    keyboard.types(&person.password).await?;
    keyboard.strikes(Enter).await
}

/// Compares where the keyboard led with the text that somebody has read.
fn is_as_read(name: &str, keyboard: &Keyboard<'_>) -> Result<()> {
    let record = without_moments(&keyboard.record());
    let compared = catch_unwind(AssertUnwindSafe(|| {
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(name, record);
        });
    }));
    if compared.is_err() {
        bail!(
            "the keyboard leads elsewhere than somebody has read; `cargo insta review` shows both"
        );
    }
    Ok(())
}

/// The record without what depends on when the journey was walked: times, what follows a device's model on its card, and
/// the cards that were passed by, whose order is that in which they enrolled.
fn without_moments(record: &str) -> String {
    let is_time = |word: &&str| {
        let digits = |part: &str| part.len() == 2 && part.bytes().all(|it| it.is_ascii_digit());
        word.split_once(':')
            .is_some_and(|(hour, minute)| digits(hour) && digits(minute))
    };
    let mut kept = String::new();
    let mut lines = record.lines().peekable();
    while let Some(line) = lines.next() {
        let card = line.split_once(" · ").map(|(name, _)| name);
        if card.is_some_and(|name| name.starts_with("link")) && lines.peek() != Some(&"[Enter]") {
            continue;
        }
        let line = card.map_or_else(|| line.to_owned(), |name| format!("{name} …\""));
        let words: Vec<_> = line.split(' ').filter(|word| !is_time(word)).collect();
        kept.push_str(&words.join(" "));
        kept.push('\n');
    }
    kept
}

/// Something that is on the page has the focus, and not only the page itself.
async fn has_something(keyboard: &Keyboard<'_>) -> Result<()> {
    let focused = keyboard
        .holds("document.activeElement !== document.body")
        .await?;
    ensure!(
        focused.as_bool().context("a page has a focus")?,
        "the focus is lost"
    );
    Ok(())
}
