//! Brings about, every few seconds, what time alone brings about: commands that nobody fetched or
//! answered end, temporary passcodes that are too old go, and devices stop complying.

use crate::bulk_work;
use crate::dice::new_id;
use crate::portal::Portal;
use model::id::NotificationId;
use std::sync::Arc;
use std::time::Duration;

/// How often it is looked.
const EVERY: Duration = Duration::from_secs(5);

/// Goes on until the portal closes.
pub(crate) async fn watch(portal: Portal) {
    loop {
        once(&portal).await;
        tokio::select! {
            () = portal.closing() => return,
            () = tokio::time::sleep(EVERY) => {}
        }
    }
}

/// Looks once. What the database can't do now is done the next time.
pub(crate) async fn once(portal: &Portal) {
    let dice = Arc::clone(portal.dice());
    let mint = Box::new(move || NotificationId(new_id(&*dice)));
    match portal.storage().expire_due(portal.now(), mint).await {
        Ok(changes) if changes.is_empty() => {}
        Ok(changes) => tracing::info!(changes = changes.len(), "past their time"),
        Err(failure) => tracing::warn!(%failure, "what is past its time has to wait"),
    }
    while due(portal.storage().judge_due(portal.now()).await) {}
    while due(portal.storage().forget_previews_due(portal.now()).await) {}
    // Whatever ended the service while many devices were asked, it goes on here.
    bulk_work::run(portal).await;
}

/// Whether there may be more to do.
fn due(more: Result<bool, storage::Failure>) -> bool {
    more.unwrap_or_else(|failure| {
        tracing::warn!(%failure, "what time brings about has to wait");
        false
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::World;
    use crate::testing::devices::android;

    #[tokio::test]
    async fn what_no_device_fetched_in_a_day_expires_and_the_person_is_told() {
        let world = World::new().await;
        let phone = world.enrols("ada", android()).await;
        let action = world.resets("ada", &phone).await;
        world.clock.advance(24 * 60 * 60 + 1);
        once(&world.portal).await;
        let story = world
            .get("ada", &format!("/portal/v1/actions/{action}"))
            .await;
        assert_eq!(story.json()["state"], "expired");
        let told = world.get("ada", "/portal/v1/notifications").await.json();
        assert_eq!(told["value"][0]["state"], "expired");
    }
}
