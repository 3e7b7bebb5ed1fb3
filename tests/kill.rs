//! The service is killed at twenty random moments between a click and the device's answer, and
//! now and then the devices with it. Whatever was acknowledged is run exactly once, and every
//! passcode shown is the one that opens its device.

use anyhow::{Context as _, Result, bail, ensure};
use core::time::Duration;
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::{Rng as _, SeedableRng as _};
use std::collections::BTreeMap;
use std::path::Path;
use support::{
    demo::Demo,
    devices::accepted,
    person::{Person, SignIn},
    waiting::until,
};
use wire::graph::ManagedDevice;
use wire::terms::{CommandState, Effect};

const KILLS: u32 = 20;
/// The devices by handle, which is also their name.
const HANDLES: [&str; 4] = ["android", "iphone", "windows-phone", "linux"];
/// Chooses the moments of a run that is to be repeated.
const SEED: &str = "KILL_SEED";
/// From the click to the device's answer, in microseconds: its own 120 milliseconds and the way
/// there and back.
const ANSWERED: u64 = 200_000;
/// From the click to the portal's acknowledgement and the device's acceptance, in microseconds.
const ACCEPTED: u64 = 20_000;

fn seed() -> Result<u64> {
    match std::env::var(SEED) {
        Ok(seed) => Ok(seed.parse()?),
        Err(_) => Ok(getrandom::u64()?),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_acknowledged_command_is_run_once_however_often_the_service_dies() -> Result<()> {
    let seed = seed()?;
    println!("{SEED}={seed} repeats this run");
    let mut dice = ChaCha20Rng::seed_from_u64(seed);
    let organisation = Path::new(env!("CARGO_MANIFEST_DIR")).join("kill/organisation.toml");
    let mut demo = Demo::new(Some(&organisation))?;
    demo.start_service().await?;
    demo.start_devices()?;
    let robin = sign_in(&demo).await?;
    let mut devices = Vec::new();
    for handle in HANDLES {
        devices.push((handle, robin.device(handle).await?));
    }

    let mut acknowledged: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for round in 0..KILLS {
        let (handle, device) = &devices[usize::try_from(round / 2)? % devices.len()];
        // Most happens at the beginning, so every other moment lies there.
        let span = if round % 2 == 0 { ACCEPTED } else { ANSWERED };
        let moment = Duration::from_micros(dice.next_u64() % span);
        let devices_too = dice.next_u32() % 3 == 0;
        let context = || format!("round {round}: {handle}, killed after {moment:?}");

        let action = reset_while_dying(&mut demo, device, round, moment, devices_too)
            .await
            .with_context(context)?;
        verify(&demo, handle, &action).await.with_context(context)?;
        acknowledged.entry(handle).or_default().push(action);
    }

    let robin = sign_in(&demo).await?;
    for (handle, device) in &devices {
        let acknowledged = &acknowledged[handle];
        let journal: Vec<String> = acknowledged.iter().flat_map(|id| run_once(id)).collect();
        assert_eq!(demo.journal(handle)?, journal, "{handle}");
        let stories = robin.actions(device).await?;
        let mut known: Vec<_> = stories.into_iter().map(|story| story.id).collect();
        known.reverse();
        assert_eq!(&known, acknowledged, "{handle}");
    }
    Ok(())
}

async fn sign_in(demo: &Demo) -> Result<Person> {
    Person::sign_in(
        &demo.portal(),
        "robin@contoso.example",
        "meadow-2718",
        SignIn::Fresh,
    )
    .await
}

/// Clicks, kills after `moment`, starts again, and clicks once more as an app does that heard
/// nothing. Returns the action that was acknowledged.
async fn reset_while_dying(
    demo: &mut Demo,
    device: &ManagedDevice,
    round: u32,
    moment: Duration,
    devices_too: bool,
) -> Result<String> {
    // Every browser signed in at a process ends with it, but its tokens go on.
    let robin = sign_in(demo).await?;
    let key = format!("round-{round}");
    let click = async {
        let reply = robin.reset_passcode(device, &key).await?;
        accepted(reply).await
    };
    let (clicked, ()) = tokio::join!(click, async {
        tokio::time::sleep(moment).await;
        demo.kill_service();
        if devices_too {
            demo.kill_devices();
        }
    });
    let heard = if clicked.is_ok() { "heard" } else { "lost" };
    println!("round {round}: killed after {moment:?}, the reply was {heard}");
    demo.start_service().await?;
    if devices_too {
        demo.start_devices()?;
    }
    let repeated = accepted(robin.reset_passcode(device, &key).await?).await?;
    if let Ok(clicked) = clicked {
        ensure!(clicked == repeated, "the same click is another action");
    }
    Ok(repeated)
}

/// The action succeeds, and what it says about the passcode is so.
async fn verify(demo: &Demo, handle: &str, action: &str) -> Result<()> {
    let robin = sign_in(demo).await?;
    let story = robin.settled(action).await?;
    ensure!(story.state == CommandState::Succeeded, "{:?}", story.state);
    let passcode = match story.effect {
        Effect::RemovesPasscode { .. } => String::new(),
        Effect::TemporaryPasscode { .. } => robin.revealed(action).await?,
        other => bail!("it did something else: {other:?}"),
    };
    ensure!(demo.opens(handle, &passcode)?, "it doesn't open");
    until("the journal to say so", async || {
        let journal = demo.journal(handle)?;
        Ok(journal.ends_with(&run_once(action)).then_some(()))
    })
    .await
}

fn run_once(action: &str) -> [String; 2] {
    [
        format!(r#"{{"step":"begun","command":"{action}"}}"#),
        format!(r#"{{"step":"done","command":"{action}","outcome":{{"outcome":"succeeded"}}}}"#),
    ]
}
