//! `/portal/v1/enrolment-texts`: what the organisation says itself about enrolling a device. Everybody reads
//! it, administrators write it.

use crate::api::document::etag;
use crate::api::requested::{Document, if_match};
use crate::envelope::RequestId;
use crate::failure::Failure;
use crate::guard::SignedIn;
use crate::portal::Portal;
use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::IntoResponse;
use http::header::ETAG;
use model::enrolment_text::{self, Mistake, first_mistake};
use storage::{Putting, WriteEnrolmentTexts};
use wire::failure::Problem;
use wire::portal::{EnrolmentText, List};

#[utoipa::path(
    get,
    path = "/portal/v1/enrolment-texts",
    responses(
        (status = 200, description = "Its own answers; none where it says nothing itself.", body = List<EnrolmentText>),
        (status = 401, description = "No valid token.", body = Problem),
    ),
)]
pub(crate) async fn enrolment_texts(
    State(portal): State<Portal>,
) -> Result<impl IntoResponse, Failure> {
    let storage = portal.storage();
    // The version first: who writes over what was written meanwhile is told so.
    let tag = etag(storage.described_version().await?);
    let texts = storage.enrolment_texts().await?;
    let value = texts.into_iter().map(document).collect();
    Ok(([(ETAG, tag)], Json(List { value })))
}

#[utoipa::path(
    put,
    path = "/portal/v1/enrolment-texts",
    params(("If-Match" = Option<String>, Header, description = "The tag of the answers that were looked at.")),
    request_body = List<EnrolmentText>,
    responses(
        (status = 200, description = "They are in place of those before.", body = List<EnrolmentText>),
        (status = 400, description = "The body can't be read, answers something twice, or says nothing.", body = Problem),
        (status = 401, description = "No valid token.", body = Problem),
        (status = 403, description = "Not an administrator.", body = Problem),
        (status = 412, description = "They changed.", body = Problem),
    ),
)]
pub(crate) async fn put_enrolment_texts(
    State(portal): State<Portal>,
    SignedIn { person, .. }: SignedIn,
    RequestId(request_id): RequestId,
    headers: HeaderMap,
    Document(List { value }): Document<List<EnrolmentText>>,
) -> Result<impl IntoResponse, Failure> {
    let texts: Vec<_> = value.iter().cloned().map(read).collect();
    if let Some((_, mistake)) = first_mistake(&texts) {
        return Err(Failure::BadRequest(match mistake {
            Mistake::Platform => "That platform isn't enrolled in a way of its own.",
            Mistake::Twice => "Two texts answer the same question for the same platform.",
            Mistake::Empty => "A text says nothing.",
            Mistake::TooLong => "A text has at most 4,000 characters.",
        }));
    }
    let writing = portal.storage().write_enrolment_texts(WriteEnrolmentTexts {
        texts,
        if_match: if_match(&headers),
        requester: person.id,
        now: portal.now(),
        request_id,
    });
    match writing.await? {
        Putting::Put(version) => Ok(([(ETAG, etag(version))], Json(List { value }))),
        Putting::PreconditionFailed => Err(Failure::PreconditionFailed),
        Putting::NotAllowed => Err(Failure::WrongRole),
    }
}

fn read(text: EnrolmentText) -> enrolment_text::EnrolmentText {
    let EnrolmentText {
        platform,
        question,
        text,
    } = text;
    enrolment_text::EnrolmentText {
        platform: platform.into(),
        question: question.into(),
        text,
    }
}

fn document(text: enrolment_text::EnrolmentText) -> EnrolmentText {
    let enrolment_text::EnrolmentText {
        platform,
        question,
        text,
    } = text;
    EnrolmentText {
        platform: platform.into(),
        question: question.into(),
        text,
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::asked::request_with;
    use crate::testing::{NOW, World};
    use model::device::Platform;
    use model::enrolment_text::{EnrolmentQuestion, EnrolmentText};
    use model::time::Timestamp;
    use serde_json::{Value, json};

    #[tokio::test]
    async fn the_organisations_own_words() {
        let world = World::new().await;
        let text = EnrolmentText {
            platform: Platform::MacOs,
            question: EnrolmentQuestion::WhatIsTheApp,
            text: [("en", "It is ours."), ("nl", "Die is van ons.")]
                .map(|(language, text)| (language.to_owned(), text.to_owned()))
                .into(),
        };
        let storage = world.portal.storage();
        let putting = storage.put_enrolment_texts(vec![text], Timestamp(NOW));
        putting.await.unwrap();
        let reply = world.get("ada", "/portal/v1/enrolment-texts").await;
        insta::assert_snapshot!(reply.shown(), @r#"
        200
        {
          "value": [
            {
              "platform": "macOs",
              "question": "whatIsTheApp",
              "text": {
                "en": "It is ours.",
                "nl": "Die is van ons."
              }
            }
          ]
        }
        "#);
    }

    #[tokio::test]
    async fn an_administrator_writes_them() {
        let world = World::new().await;
        let path = "/portal/v1/enrolment-texts";
        let text = |platform: &str, text: &str| json!({ "platform": platform, "question": "how", "text": { "en": text } });
        let puts = async |role: &str, tag: &str, texts: Value| {
            let token = world.token_with_role(role);
            let mut put = request_with("PUT", path, &token, &json!({ "value": texts }));
            put.headers_mut().insert("if-match", tag.parse().unwrap());
            world.ask(put).await
        };
        let tag = world.get("ada", path).await.header("etag").to_owned();
        let one = json!([text("linux", "Ask IT.")]);
        assert_eq!(puts("helpDesk", &tag, one.clone()).await.status, 403);
        let put = puts("administrator", &tag, one.clone()).await;
        assert_eq!(put.status, 200, "{}", put.body);
        assert_eq!(world.get("ada", path).await.json()["value"], one);
        let again = puts("administrator", &tag, json!([])).await;
        assert_eq!(again.status, 412);
        let mut told = Vec::new();
        for texts in [
            json!([text("windowsPhone", "a")]),
            json!([text("linux", "a"), text("linux", "b")]),
            json!([text("linux", " ")]),
            json!([text("linux", &"x".repeat(4_001))]),
            json!([{ "platform": "linux" }]),
        ] {
            let refused = puts("administrator", "*", texts).await;
            assert_eq!(refused.status, 400);
            told.push(refused.json()["title"].as_str().unwrap().to_owned());
        }
        insta::assert_snapshot!(told.join("\n"), @r"
        That platform isn't enrolled in a way of its own.
        Two texts answer the same question for the same platform.
        A text says nothing.
        A text has at most 4,000 characters.
        The body isn't the JSON document that is asked for.
        ");
        assert_eq!(world.get("ada", path).await.json()["value"], one);
    }
}
