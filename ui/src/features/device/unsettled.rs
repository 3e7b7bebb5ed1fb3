//! A last banner that was opened and not settled yet, as it outlives a reload: so that five
//! minutes stay five minutes, and a request in doubt is asked about by its own key.

use super::confirmation::Sending;
use crate::routes::Confirm;
use client::Failure;
use model::time::Timestamp;
use serde::{Deserialize, Serialize};
use wire::host::SendFailure;

/// Where it is remembered.
pub(super) const KEY: &str = "unsettled-confirmation";

/// The last banner of a device. Nothing in it is secret: the key only names a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Unsettled {
    /// Identifies the device.
    device: String,
    /// What it asks, as in the address.
    confirm: String,
    /// Until when it could be confirmed, in seconds since 1970.
    until: Option<i64>,
    /// Names the request.
    key: String,
    /// The request was sent, and what became of it wasn't heard.
    sent: bool,
}

impl Unsettled {
    /// The last banner of `device`, which can be confirmed `until` then.
    pub(super) fn new(
        device: String,
        confirm: Confirm,
        until: Option<Timestamp>,
        key: String,
        sending: &Sending,
    ) -> Self {
        Self {
            device,
            confirm: confirm.as_str().to_owned(),
            until: until.map(|until| until.0),
            key,
            sent: matches!(sending, Sending::Busy | Sending::InDoubt(_)),
        }
    }

    /// What was remembered as `text`, where it asks the same of the same device.
    pub(super) fn read(text: &str, device: &str, confirm: Confirm) -> Option<Self> {
        wire::json::read(text).ok().filter(|unsettled: &Self| {
            unsettled.device == device && unsettled.confirm == confirm.as_str()
        })
    }

    /// As it is remembered.
    pub(super) fn written(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Names the request.
    pub(super) fn key(&self) -> String {
        self.key.clone()
    }

    /// Whether its time was over by `now`.
    pub(super) fn is_over(&self, now: Timestamp) -> bool {
        self.until.is_some_and(|until| until <= now.0)
    }

    /// How far the request has come, as far as anybody can know after a reload.
    pub(super) fn sending(&self) -> Sending {
        if self.sent {
            Sending::InDoubt(Failure::Host(SendFailure::Unreachable))
        } else {
            Sending::Ready
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Sending, Unsettled};
    use crate::routes::Confirm;
    use model::time::Timestamp;

    fn reloaded(sending: &Sending) -> Unsettled {
        let before = Unsettled::new(
            "d-1".into(),
            Confirm::Remove,
            Some(Timestamp(1300)),
            "k-1".into(),
            sending,
        );
        let after = Unsettled::read(&before.written(), "d-1", Confirm::Remove).unwrap();
        assert_eq!(after, before);
        after
    }

    #[test]
    fn five_minutes_stay_five_minutes() {
        let unsettled = reloaded(&Sending::Ready);
        assert_eq!(unsettled.sending(), Sending::Ready);
        assert!(!unsettled.is_over(Timestamp(1299)));
        assert!(unsettled.is_over(Timestamp(1300)));
    }

    #[test]
    fn a_request_whose_answer_was_not_heard_is_in_doubt_and_keeps_its_key() {
        let unsettled = reloaded(&Sending::Busy);
        assert!(matches!(unsettled.sending(), Sending::InDoubt(_)));
        assert_eq!(unsettled.key(), "k-1");
        assert_eq!(reloaded(&unsettled.sending()), unsettled);
    }

    #[test]
    fn another_device_another_question_and_rubbish_are_not_read() {
        let text = reloaded(&Sending::Ready).written();
        assert_eq!(Unsettled::read(&text, "d-2", Confirm::Remove), None);
        assert_eq!(Unsettled::read(&text, "d-1", Confirm::ResetDevice), None);
        assert_eq!(Unsettled::read("{}", "d-1", Confirm::Remove), None);
    }
}
