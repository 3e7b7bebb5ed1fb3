//! What Sanne was told, over three days.

use crate::words::tr;
use wire::portal::{AwaitedToken, Notification, Notifications, Requester, ShownToIt};
use wire::terms::{CommandState, Effect, RemoteAction};

use super::devices::LETTERS;
use super::record::FATIMA;

use super::{DAY, HOUR, before};

/// Everything she was told, and what she is to do.
pub(in crate::gallery::screens) fn told() -> Notifications {
    Notifications {
        value: all(),
        unread: 1,
        awaited_tokens: vec![AwaitedToken {
            device_id: "workshop-phone".to_owned(),
            device_name: tr!("gallery-shop-phone"),
            enrolled_date_time: before(3 * DAY),
        }],
    }
}

/// Everything she was told; the newest is unread.
pub(in crate::gallery::screens) fn all() -> Vec<Notification> {
    let told = |number: u8, state, effect, device_name, seconds, read| Notification {
        id: format!("n-{number}"),
        action: RemoteAction::ResetPasscode,
        effect,
        state,
        failure: None,
        requested_by: None,
        approval: None,
        shown_to_it: None,
        action_id: format!("a-{number}"),
        device_id: "work-phone".to_owned(),
        device_name,
        date_time: before(seconds),
        read,
    };
    vec![
        Notification {
            shown_to_it: Some(ShownToIt {
                person: Requester {
                    id: "fatima".to_owned(),
                    display_name: FATIMA.to_owned(),
                },
                reason: tr!("gallery-it-reveal-reason"),
            }),
            ..told(
                6,
                CommandState::Succeeded,
                LETTERS,
                tr!("gallery-phone"),
                90,
                false,
            )
        },
        told(
            1,
            CommandState::Succeeded,
            LETTERS,
            tr!("gallery-phone"),
            120,
            true,
        ),
        told(
            2,
            CommandState::Failed,
            LETTERS,
            tr!("gallery-build-laptop"),
            2 * HOUR,
            true,
        ),
        told(
            3,
            CommandState::Succeeded,
            Effect::RemovesPasscode { asks_for_new: true },
            tr!("gallery-iphone"),
            DAY + HOUR,
            true,
        ),
        told(
            4,
            CommandState::Expired,
            LETTERS,
            tr!("gallery-old-phone"),
            DAY + 2 * HOUR,
            true,
        ),
        told(
            5,
            CommandState::Unknown,
            LETTERS,
            tr!("gallery-shop-phone"),
            11 * DAY,
            true,
        ),
    ]
}
