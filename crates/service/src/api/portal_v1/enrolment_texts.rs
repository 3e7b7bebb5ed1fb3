//! `GET /portal/v1/enrolment-texts`: what the organisation says itself about enrolling a device.

use crate::failure::Failure;
use crate::portal::Portal;
use axum::Json;
use axum::extract::State;
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
) -> Result<Json<List<EnrolmentText>>, Failure> {
    let texts = portal.storage().enrolment_texts().await?;
    Ok(Json(List {
        value: texts.into_iter().map(document).collect(),
    }))
}

fn document(text: model::enrolment_text::EnrolmentText) -> EnrolmentText {
    let model::enrolment_text::EnrolmentText {
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
    use crate::testing::{NOW, World};
    use model::device::Platform;
    use model::enrolment_text::{EnrolmentQuestion, EnrolmentText};
    use model::time::Timestamp;

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
}
