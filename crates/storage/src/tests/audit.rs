//! The audit holds every change, and nothing in it can be altered unseen.

use super::fixture::{Fixture, NOON};
use crate::{AuditBroken, verify_audit};

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
    assert_eq!(verify_audit(&entries), Err(AuditBroken { seq: 5 }));
    entries.remove(4);
    assert_eq!(verify_audit(&entries), Err(AuditBroken { seq: 5 }));
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
