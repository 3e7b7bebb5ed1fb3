//! The audit holds every change, and nothing in it can be altered unseen.

use super::fixture::{Fixture, NOON};
use crate::{AuditBroken, AuditHead, AuditQuery, Place, check_audit_file, verify_audit};
use rusqlite::{Connection, params};

#[tokio::test]
async fn the_chain_tells_the_whole_story() {
    let (fixture, phone) = Fixture::with_phone().await;
    let command = fixture.reset("one", &phone).await;
    fixture.run(&phone, &command).await;
    fixture.reveal(&fixture.ada, &command, NOON).await;
    let mut entries = fixture.storage.audit_entries(0).await.unwrap();
    let told: Vec<_> = entries
        .iter()
        .map(|entry| format!("{} {} {}", entry.actor, entry.action, entry.subject))
        .collect();
    assert_eq!(
        told,
        [
            "service roleChanged person:ada",
            "service roleChanged person:ben",
            "service enrolmentGranted person:ada",
            "device:phone deviceEnrolled device:phone",
            "person:ada commandAccepted command:one",
            "device:phone commandTaken command:one",
            "device:phone commandCompleted command:one",
            "person:ada passcodeRevealed command:one",
        ]
    );
    assert_eq!(verify_audit(&entries), Ok(()));
    entries[4].actor = "person:ben".to_owned();
    assert_eq!(verify_audit(&entries), Err(AuditBroken::Entry { seq: 5 }));
    entries.remove(4);
    assert_eq!(verify_audit(&entries), Err(AuditBroken::Entry { seq: 5 }));
}

#[tokio::test]
async fn the_database_refuses_to_alter_it() {
    let fixture = Fixture::new().await;
    for tampering in [
        "UPDATE audit SET actor = 'person:ben'",
        "DELETE FROM audit",
        "INSERT OR REPLACE INTO audit SELECT * FROM audit WHERE seq = 1",
    ] {
        let refused = fixture.tamper(tampering).unwrap_err().to_string();
        assert!(refused.contains("the audit"), "{tampering}: {refused}");
    }
}

/// A database with a few entries, where anything may be written into the audit.
async fn tampered_with() -> (Fixture, Connection) {
    let (fixture, phone) = Fixture::with_phone().await;
    let command = fixture.reset("one", &phone).await;
    fixture.run(&phone, &command).await;
    let connection = fixture.beside().unwrap();
    connection
        .execute_batch(
            "DROP TRIGGER audit_is_not_altered; DROP TRIGGER audit_is_not_shortened;
             DROP TRIGGER audit_only_grows; PRAGMA ignore_check_constraints = ON;",
        )
        .unwrap();
    (fixture, connection)
}

#[tokio::test]
async fn every_flipped_byte_is_found() {
    let (fixture, connection) = tampered_with().await;
    let check = || check_audit_file(&fixture.path(), &[]).unwrap();
    let entries = fixture.storage.audit_entries(0).await.unwrap();
    assert_eq!(check().unwrap().entries, 7);
    let mut flips = 0;
    for entry in &entries {
        let seq = entry.seq;
        for column in ["seq", "at"] {
            let number = if column == "seq" { seq } else { entry.at.0 };
            for bit in (0..64).step_by(8) {
                let flipped = number ^ (1 << bit);
                let set = format!("UPDATE audit SET {column} = ?1 WHERE seq = ?2");
                let back = if column == "seq" { flipped } else { seq };
                // Where another entry has that place, SQLite itself refuses.
                if connection.execute(&set, params![flipped, seq]).is_ok() {
                    assert!(check().is_err(), "{column} of {seq}, bit {bit}");
                    connection.execute(&set, params![number, back]).unwrap();
                    flips += 1;
                }
            }
        }
        let texts = [
            ("actor", entry.actor.as_bytes()),
            ("action", entry.action.as_bytes()),
            ("subject", entry.subject.as_bytes()),
            ("detail", entry.detail.as_bytes()),
            ("previous_hash", entry.previous_hash.as_slice()),
            ("hash", entry.hash.as_slice()),
        ];
        for (column, bytes) in texts {
            let kind = if column.ends_with("hash") {
                "BLOB"
            } else {
                "TEXT"
            };
            let set = format!("UPDATE audit SET {column} = CAST(?1 AS {kind}) WHERE seq = ?2");
            for at in 0..bytes.len() {
                let mut flipped = bytes.to_vec();
                flipped[at] ^= 0x80 >> (at % 8);
                connection.execute(&set, params![flipped, seq]).unwrap();
                assert!(check().is_err(), "{column} of {seq}, byte {at}");
                flips += 1;
            }
            connection.execute(&set, params![bytes, seq]).unwrap();
        }
    }
    assert!(flips > 1_000, "{flips}");
    assert_eq!(check().unwrap().entries, 7);
}

#[tokio::test]
async fn a_head_kept_elsewhere_shows_a_cut_tail_and_a_chain_written_anew() {
    let (fixture, connection) = tampered_with().await;
    let check = |heads: &[AuditHead]| check_audit_file(&fixture.path(), heads).unwrap();
    let head = fixture.storage.audit_head().await.unwrap().unwrap();
    assert_eq!(head.seq, 7);
    assert_eq!(check(&[head]).unwrap().heads, 1);
    let other = AuditHead {
        hash: [1; 32],
        ..head
    };
    for heads in [vec![other], vec![head, other]] {
        assert_eq!(check(&heads), Err(AuditBroken::Replaced { seq: 7 }));
    }
    connection
        .execute("DELETE FROM audit WHERE seq > 5", [])
        .unwrap();
    assert_eq!(check(&[]).unwrap().entries, 5);
    let cut = AuditBroken::CutOff { last: 5, seq: 7 };
    assert_eq!(check(&[head]), Err(cut));
    connection
        .execute("DELETE FROM audit WHERE seq = 3", [])
        .unwrap();
    assert_eq!(check(&[]), Err(AuditBroken::Entry { seq: 3 }));
}

#[tokio::test]
async fn it_is_listed_by_person_action_and_time_with_names() {
    let (fixture, phone) = Fixture::with_phone().await;
    fixture.reset("one", &phone).await;
    let listed = async |query: AuditQuery, place| {
        let page = fixture.storage.every_audit_entry(query, place, 3);
        let rows = page.await.unwrap().rows.into_iter();
        let texts = rows.map(|listed| {
            let person = listed.person.map(|person| person.display_name);
            let who = person.or(listed.device).unwrap_or_default();
            let what = listed.subject.unwrap_or_default();
            format!("{who} {} {what}", listed.entry.action)
        });
        texts.collect::<Vec<_>>().join("; ")
    };
    let everything = AuditQuery::default;
    assert_eq!(
        listed(everything(), Place::Start).await,
        "ada commandAccepted Work phone; Work phone deviceEnrolled Work phone;  enrolmentGranted ada"
    );
    assert_eq!(
        listed(everything(), Place::End).await,
        " enrolmentGranted ada;  roleChanged ben;  roleChanged ada"
    );
    let by_ada = AuditQuery {
        person: Some(fixture.ada.clone()),
        ..everything()
    };
    assert_eq!(
        listed(by_ada.clone(), Place::Start).await,
        "ada commandAccepted Work phone"
    );
    assert_eq!(
        listed(by_ada.clone(), Place::End).await,
        listed(by_ada, Place::Start).await
    );
    let roles = AuditQuery {
        actions: Some(vec!["roleChanged".to_owned(), "deviceEnrolled".to_owned()]),
        ..everything()
    };
    assert_eq!(
        listed(roles.clone(), Place::Start).await,
        "Work phone deviceEnrolled Work phone;  roleChanged ben;  roleChanged ada"
    );
    assert_eq!(
        listed(roles.clone(), Place::End).await,
        listed(roles, Place::Start).await
    );
    let later = AuditQuery {
        from: Some(NOON.plus(1)),
        ..everything()
    };
    let earlier = AuditQuery {
        until: Some(NOON.plus(-1)),
        ..everything()
    };
    assert_eq!(listed(later, Place::Start).await, "");
    assert_eq!(listed(earlier, Place::Start).await, "");
}
