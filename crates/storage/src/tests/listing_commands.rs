//! IT's list of every command: what it finds, in which order, and that it pages both ways.

use super::fixture::{Fixture, NOON};
use crate::{AcceptCommand, CommandQuery, Place};
use model::action::RemoteAction;
use model::command::CommandState;
use model::id::DeviceId;

/// Ada's phone and tablet and Ben's phone, each locked and asked for its status, an hour apart.
async fn with_commands() -> (Fixture, DeviceId) {
    let (fixture, phone) = Fixture::with_phone().await;
    let tablet = fixture.enrol("tablet", "ada").await;
    let of_ben = fixture.enrol("ben's", "ben").await;
    let mut hour = 0;
    for (device, name) in [(&phone, "phone"), (&tablet, "tablet"), (&of_ben, "ben's")] {
        for action in [RemoteAction::RemoteLock, RemoteAction::SyncDevice] {
            let requester = match name {
                "ben's" => fixture.ben.clone(),
                _ => fixture.ada.clone(),
            };
            let request = AcceptCommand {
                action,
                requester,
                now: NOON.plus(hour * 3_600),
                decide: Box::new(|_| {
                    Ok(crate::Decision {
                        effect: model::rules::Effect::Locks,
                        sealed_passcode: None,
                    })
                }),
                ..fixture.request(&format!("{name}-{action:?}"), device)
            };
            fixture.storage.accept_command(request).await.unwrap();
            hour += 1;
        }
    }
    (fixture, phone)
}

async fn found(fixture: &Fixture, query: CommandQuery) -> String {
    let page = fixture.storage.every_command(query, Place::Start, 100);
    let page = page.await.unwrap();
    assert!(page.next.is_none());
    let ids = page.rows.iter().map(|command| command.id.as_str());
    ids.collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn by_device_person_state_action_and_time() {
    let (fixture, phone) = with_commands().await;
    fixture.check_in(&phone, None).await;
    let everything = CommandQuery::default();
    let all = "ben's-SyncDevice ben's-RemoteLock tablet-SyncDevice tablet-RemoteLock \
               phone-SyncDevice phone-RemoteLock";
    assert_eq!(found(&fixture, everything.clone()).await, all);
    let of_phone = CommandQuery {
        device: Some(phone),
        ..everything.clone()
    };
    assert_eq!(
        found(&fixture, of_phone).await,
        "phone-SyncDevice phone-RemoteLock"
    );
    let by_ben = CommandQuery {
        requester: Some(fixture.ben.clone()),
        ..everything.clone()
    };
    let of_ben = CommandQuery {
        primary_user: Some(fixture.ben.clone()),
        ..everything.clone()
    };
    for query in [by_ben, of_ben] {
        assert_eq!(
            found(&fixture, query).await,
            "ben's-SyncDevice ben's-RemoteLock"
        );
    }
    let locks = CommandQuery {
        actions: Some(vec![RemoteAction::RemoteLock]),
        ..everything.clone()
    };
    assert_eq!(
        found(&fixture, locks).await,
        "ben's-RemoteLock tablet-RemoteLock phone-RemoteLock"
    );
    let sent = CommandQuery {
        states: Some(vec![CommandState::Sent]),
        ..everything.clone()
    };
    assert_eq!(found(&fixture, sent).await, "phone-RemoteLock");
    let either = CommandQuery {
        states: Some(vec![CommandState::Sent, CommandState::Queued]),
        ..everything.clone()
    };
    assert_eq!(found(&fixture, either).await, all);
    let by_it = CommandQuery {
        by_it: Some(true),
        ..everything.clone()
    };
    assert_eq!(found(&fixture, by_it).await, "");
    let between = |from: i64, until: i64| CommandQuery {
        from: Some(NOON.plus(from)),
        until: Some(NOON.plus(until)),
        ..CommandQuery::default()
    };
    for (from, until, expected) in [
        (3_600, 7_200, "tablet-RemoteLock phone-SyncDevice"),
        (3_601, 7_199, ""),
        (100_000, 200_000, ""),
        (-9, -1, ""),
    ] {
        assert_eq!(found(&fixture, between(from, until)).await, expected);
    }
}

#[tokio::test]
async fn page_by_page_there_and_back() {
    let (fixture, phone) = with_commands().await;
    let states = Some(vec![CommandState::Sent, CommandState::Queued]);
    fixture.check_in(&phone, None).await;
    for query in [
        CommandQuery::default(),
        CommandQuery {
            states,
            ..CommandQuery::default()
        },
        CommandQuery {
            until: Some(NOON.plus(9 * 3_600)),
            ..CommandQuery::default()
        },
    ] {
        let all = found(&fixture, query.clone()).await;
        let mut there = Vec::new();
        let mut places = vec![Place::Start];
        while let Some(place) = places.pop() {
            let page = fixture.storage.every_command(query.clone(), place, 4);
            let page = page.await.unwrap();
            there.extend(page.rows.into_iter().map(|command| command.id.0));
            places.extend(page.next.map(Place::After));
        }
        assert_eq!(there.join(" "), all);
        let mut back: Vec<String> = Vec::new();
        let mut places = vec![Place::End];
        while let Some(place) = places.pop() {
            let page = fixture.storage.every_command(query.clone(), place, 4);
            let page = page.await.unwrap();
            let rows = page.rows.into_iter().map(|command| command.id.0);
            back.splice(0..0, rows);
            places.extend(page.previous.map(Place::Before));
        }
        assert_eq!(back.join(" "), all);
    }
}

#[tokio::test]
async fn each_way_into_the_list_goes_both_ways_through_an_index() {
    let (fixture, phone) = with_commands().await;
    let everything = CommandQuery::default;
    for query in [
        CommandQuery {
            device: Some(phone),
            ..everything()
        },
        CommandQuery {
            requester: Some(fixture.ada.clone()),
            ..everything()
        },
        CommandQuery {
            primary_user: Some(fixture.ada.clone()),
            ..everything()
        },
        CommandQuery {
            states: Some(vec![CommandState::Queued]),
            ..everything()
        },
    ] {
        let of_bulk = CommandQuery {
            bulk: Some("nothing".to_owned()),
            ..everything()
        };
        for place in [Place::Start, Place::End] {
            let of_bulk = fixture
                .storage
                .every_command(of_bulk.clone(), place.clone(), 4);
            assert!(of_bulk.await.unwrap().rows.is_empty());
            // What each statement walks is checked where it is prepared.
            let page = fixture.storage.every_command(query.clone(), place, 4);
            assert!(!page.await.unwrap().rows.is_empty());
        }
    }
}
