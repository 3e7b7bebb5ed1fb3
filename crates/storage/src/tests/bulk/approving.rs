//! What goes beyond the caps, and what a second administrator agreed to.

use super::*;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn one_and_many_at_once_never_get_beyond_the_caps() {
    let fixture = Fixture::new().await;
    let phones = fixture.phones(64).await;
    let mark = fixture.staff("mark", Role::Administrator).await;
    let petra = fixture.staff("petra", Role::Administrator).await;
    let storage = &fixture.storage;
    let asked = phones.iter().enumerate().map(|(number, phone)| {
        let person = [&mark, &petra][number % 2].clone();
        let request = AcceptCommand {
            action: RemoteAction::Wipe,
            requester: person.clone(),
            as_employee: false,
            decide: Box::new(|_| {
                Ok(Decision {
                    effect: ERASES,
                    sealed_passcode: None,
                })
            }),
            ..fixture.request(&format!("one {number}"), phone)
        };
        async move {
            if number % 4 == 3 {
                let id = format!("many {number}");
                let devices = Selection::Ids(vec![phone.clone()]);
                let created = create(storage, &id, &person, RemoteAction::Retire, devices);
                assert_eq!(created.await, CreatingBulk::Created);
            } else {
                let accepting = storage.accept_command(request).await.unwrap();
                assert!(matches!(accepting, Accepting::Accepted { .. }));
            }
        }
    });
    join_all(asked).await;
    while fixture.works().await {}
    assert_eq!(queued(&fixture.path()), 5);
    let pending = storage.approvals(petra, NOON).await.unwrap();
    assert_eq!(pending.len(), 59);
    // A day later there is room again, and what was asked for then still waits.
    let tomorrow = NOON.plus(24 * 60 * 60 - 1);
    let seen = SignedInPerson {
        role: Role::Administrator,
        now: tomorrow,
        ..signed_in("mark")
    };
    storage.person_signs_in(seen).await.unwrap();
    let late = AcceptCommand {
        now: tomorrow.plus(1),
        ..fixture.request("late", &phones[0])
    };
    storage.accept_command(late).await.unwrap();
    storage.expire_due(tomorrow.plus(1), mint()).await.unwrap();
    let lapsed = storage.approvals(mark, tomorrow.plus(1)).await.unwrap();
    let lapsed = lapsed.iter().filter(|it| it.state == ApprovalState::Lapsed);
    assert_eq!(lapsed.count(), 59);
}

#[tokio::test]
async fn what_a_second_administrator_agreed_to_runs_and_is_read_page_by_page() {
    let fixture = Fixture::new().await;
    fixture.phones(7).await;
    let mark = fixture.staff("mark", Role::Administrator).await;
    let yesterday = SignedInPerson {
        role: Role::Administrator,
        now: NOON.plus(-24 * 60 * 60),
        ..signed_in("petra")
    };
    fixture.storage.person_signs_in(yesterday).await.unwrap();
    let petra = fixture.staff("petra", Role::Administrator).await;
    let storage = &fixture.storage;
    fixture.asks("bulk", &mark, RemoteAction::Wipe).await;
    let states = fixture.bulk("bulk").await.states;
    assert_eq!(states, [(Some(CommandState::AwaitingApproval), 7)]);
    let told = storage.notifications_of(petra.clone()).await.unwrap();
    assert_eq!((told.len(), told[0].approval_of), (1, Some(7)));
    let decide = |person: &PersonId, number: usize| DecideApproval {
        id: "bulk".to_owned(),
        approve: true,
        list_hash: [u8::try_from(number).unwrap(); 32],
        reason: None,
        person: person.clone(),
        spending: None,
        now: NOON,
        mint: mint_for(&format!("decided {number}")),
        request_id: "request".to_owned(),
    };
    let own = storage.decide_approval(decide(&mark, 1)).await.unwrap();
    assert_eq!(own, Deciding::Cannot(CannotDecide::OwnRequest));
    let other = storage.decide_approval(decide(&petra, 2)).await.unwrap();
    assert_eq!(other, Deciding::ListChanged);
    let agreed = DecideApproval {
        list_hash: fixture.bulk("bulk").await.list_hash,
        ..decide(&petra, 3)
    };
    assert_eq!(
        storage.decide_approval(agreed).await.unwrap(),
        Deciding::Decided
    );
    while fixture.works().await {}

    let mut places = Vec::new();
    let mut place = Place::Start;
    loop {
        let page = storage.bulk_results("bulk".to_owned(), place, 3, NOON);
        let page = page.await.unwrap().unwrap();
        places.push(page.rows.len());
        let Some(mark) = page.next else { break };
        place = Place::After(mark);
    }
    assert_eq!(places, [3, 3, 1]);
    let last = storage.bulk_results("bulk".to_owned(), Place::End, 2, NOON);
    assert_eq!(last.await.unwrap().unwrap().rows.len(), 2);
    fixture
        .asks("another", &mark, RemoteAction::RemoteLock)
        .await;
    for place in [Place::Start, Place::End] {
        let page = storage.bulk_actions(place, 1, NOON).await.unwrap();
        assert_eq!(page.rows.len(), 1);
    }
    let cancelling = storage.cancel_bulk(CancelBulk {
        id: "bulk".to_owned(),
        person: petra,
        now: NOON,
        request_id: "request".to_owned(),
    });
    assert_eq!(cancelling.await.unwrap(), CancellingBulk::Cancelled);
    while storage.call_off_due(NOON, mint_for("off")).await.unwrap() {}
    let states = fixture.bulk("bulk").await.states;
    assert_eq!(states, [(Some(CommandState::Cancelled), 7)]);
    let again = storage
        .bulk_to_retry("bulk".to_owned(), NOON)
        .await
        .unwrap();
    assert_eq!(again.unwrap().1, []);
}
