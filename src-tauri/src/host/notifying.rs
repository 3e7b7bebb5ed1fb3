//! Tells the person through the system what happens while they look elsewhere.

use super::Host;
use crate::notices::{Ending, Notice};
use signin::route;
use std::sync::Arc;
use wire::host::{HostEvent, Notify};

/// The longest title and body, in characters: more than any desktop shows.
const LONGEST_TITLE: usize = 120;
const LONGEST_BODY: usize = 400;

impl Host {
    /// Shows a notification of the system, unless the window is in front. A click on it brings the window to
    /// the front and the face to the notification's path.
    pub(crate) fn notify(&self, request: Notify) {
        let Notify { title, body, path } = request;
        if !route::is_own(&path) {
            tracing::warn!("a notification that leads outside");
            return;
        }
        if self.0.window.is_in_front() {
            return;
        }
        let notice = Notice {
            title: one_line(&title, LONGEST_TITLE),
            body: one_line(&body, LONGEST_BODY),
        };
        let inner = Arc::clone(&self.0);
        tokio::spawn(async move {
            if inner.notices.show(notice).await == Ending::Clicked {
                inner.window.come_to_front();
                inner.announcements.tell(HostEvent::Open(path));
            }
        });
    }
}

/// The text in one line, and no longer than that.
fn one_line(text: &str, longest: usize) -> String {
    let plain = |it: char| if it.is_control() { ' ' } else { it };
    text.chars().map(plain).take(longest).collect()
}

#[cfg(test)]
mod tests {
    use super::one_line;

    #[test]
    fn a_notification_is_one_line() {
        assert_eq!(one_line("Work\nphone\u{7}", 120), "Work phone ");
        assert_eq!(one_line("één twee", 4), "één ");
    }
}
