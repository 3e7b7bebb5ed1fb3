//! What was asked of many devices is worked through, a few at a time: commands are made, and called off.
//!
//! Everything that has to survive is durable before this begins; it may end anywhere, and goes on when the
//! service looks for what is due.

use crate::api::act::decision;
use crate::availability;
use crate::dice::new_id;
use crate::portal::Portal;
use model::id::{CommandId, NotificationId};
use std::sync::Arc;
use storage::{DecideEach, Failure, MintNotification};

/// Begins to work through it, and lets whoever asked go on.
pub(crate) fn begin(portal: &Portal) {
    let portal = portal.clone();
    tokio::spawn(async move { run(&portal).await });
}

/// Works through everything that is due.
pub(crate) async fn run(portal: &Portal) {
    let working = portal.bulk_work().lock().await;
    loop {
        match once(portal).await {
            Ok(true) => {}
            Ok(false) => break,
            Err(failure) => {
                tracing::warn!(%failure, "what was asked of many devices has to wait");
                break;
            }
        }
    }
    drop(working);
}

/// Calls off everything that was called off as a whole, before anybody is answered.
///
/// # Errors
///
/// When the database can't do it; none of it runs nevertheless.
pub(crate) async fn call_off(portal: &Portal) -> Result<(), Failure> {
    while call_off_some(portal).await? {}
    Ok(())
}

/// What is called off goes before what is made.
async fn once(portal: &Portal) -> Result<bool, Failure> {
    if call_off_some(portal).await? {
        return Ok(true);
    }
    let dice = Arc::clone(portal.dice());
    let new_command = Box::new(move || CommandId(new_id(&*dice)));
    let (vault, dice) = (Arc::clone(portal.vault()), Arc::clone(portal.dice()));
    let decide: DecideEach = Arc::new(move |facts, command| {
        let effect = availability::at_accept(facts)?;
        Ok(decision(effect, facts, command, &vault, &*dice))
    });
    let storage = portal.storage();
    storage
        .run_bulk_due(portal.now(), mint(portal), new_command, decide)
        .await
}

async fn call_off_some(portal: &Portal) -> Result<bool, Failure> {
    portal
        .storage()
        .call_off_due(portal.now(), mint(portal))
        .await
}

/// Makes the ids of notifications.
pub(crate) fn mint(portal: &Portal) -> MintNotification {
    let dice = Arc::clone(portal.dice());
    Box::new(move || NotificationId(new_id(&*dice)))
}
