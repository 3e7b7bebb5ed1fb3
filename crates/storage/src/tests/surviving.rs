//! What was acknowledged survives.

use super::fixture::Fixture;
use crate::Storage;

#[tokio::test]
async fn an_acknowledged_command_survives_a_kill() {
    let (fixture, phone) = Fixture::with_phone().await;
    let command = fixture.reset("one", &phone).await;
    // What is in the files at this moment is what a killed process leaves behind.
    let left = tempfile::tempdir().unwrap();
    for name in ["portal.sqlite", "portal.sqlite-wal"] {
        let from = fixture.directory.path().join(name);
        std::fs::copy(from, left.path().join(name)).unwrap();
    }
    let again = Storage::open(&left.path().join("portal.sqlite")).unwrap();
    let story = again.story_of(fixture.ada.clone(), command).await.unwrap();
    assert_eq!(story.unwrap().steps.len(), 1);
    let entries = again.audit_entries(0).await.unwrap();
    assert_eq!(crate::verify_audit(&entries), Ok(()));
}

#[tokio::test]
async fn a_reopened_file_goes_on_counting() {
    let (fixture, phone) = Fixture::with_phone().await;
    let path = fixture.path();
    let Fixture {
        storage,
        ada,
        directory,
        ..
    } = fixture;
    let before = storage.latest_version().await.unwrap();
    drop(storage);
    let again = Storage::open(&path).unwrap();
    assert_eq!(again.latest_version().await.unwrap(), before);
    assert!(again.device_of(ada, phone).await.unwrap().is_some());
    drop(directory);
}

#[cfg(unix)]
#[tokio::test]
async fn nobody_else_may_read_the_files() {
    use std::os::unix::fs::PermissionsExt;
    let fixture = Fixture::new().await;
    for file in std::fs::read_dir(fixture.directory.path()).unwrap() {
        let file = file.unwrap();
        let mode = file.metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{:?}", file.file_name());
    }
}
