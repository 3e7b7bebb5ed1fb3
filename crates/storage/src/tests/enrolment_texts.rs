//! What the organisation says about enrolling is kept as it was last said.

use super::fixture::{Fixture, NOON};
use model::device::Platform;
use model::enrolment_text::{EnrolmentQuestion, EnrolmentText};

fn answer(platform: Platform, text: &[(&str, &str)]) -> EnrolmentText {
    EnrolmentText {
        platform,
        question: EnrolmentQuestion::How,
        text: text
            .iter()
            .map(|(language, text)| ((*language).to_owned(), (*text).to_owned()))
            .collect(),
    }
}

#[tokio::test]
async fn texts_come_back_as_they_were_last_put() {
    let fixture = Fixture::new().await;
    let put = async |texts: &[EnrolmentText]| {
        let putting = fixture.storage.put_enrolment_texts(texts.to_vec(), NOON);
        putting.await.unwrap();
        fixture.storage.enrolment_texts().await.unwrap()
    };
    let android = answer(Platform::Android, &[("en", "Tap"), ("nl", "Tik")]);
    let windows = answer(Platform::Windows, &[("en", "Click")]);
    let both = [android.clone(), windows.clone()];
    assert_eq!(put(&[windows.clone(), android]).await, both);
    assert_eq!(put(&both).await, both);
    assert_eq!(put(std::slice::from_ref(&windows)).await, [windows]);
    let audit = fixture.storage.audit_entries(0).await.unwrap();
    let changes = audit
        .iter()
        .filter(|entry| entry.action == "enrolmentTextsChanged");
    assert_eq!(changes.count(), 2);
}
