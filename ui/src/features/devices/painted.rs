//! My Devices as HTML, for a page that shows it before the face is there.

use crate::components::{CardGrid, DeviceCard, PageHeader, Position};
use crate::routes;
use crate::words::{Spoken, move_tr, standing as words};
use leptos::prelude::*;
use messages::Language;
use wire::graph::ManagedDevice;

mod icons;

use super::cards::{AT_ONCE, about, drawing};
use super::search::SEARCH_FROM;
use super::standing::{Standing, attention_first, under_way};
use super::view::count;

/// The page with these devices, in the language with this tag; nothing where there are none, or no such language.
///
/// It leaves out what only a browser knows: which device it runs on, and what the calendar and the clock say where
/// it is. Where the face will put something in between there is room for it.
#[must_use]
pub fn my_devices(devices: Vec<ManagedDevice>, language: &str) -> Option<String> {
    let language = Language::with_tag(language)?;
    if devices.is_empty() {
        return None;
    }
    let owner = Owner::new();
    let html = owner.with(|| {
        provide_context(Spoken::begun(language));
        view! { <Painted devices=attention_first(devices) /> }.to_html()
    });
    Some(icons::drawn_in(&html))
}

#[component]
fn Painted(devices: Vec<ManagedDevice>) -> impl IntoView {
    let of = devices.len();
    let meta = Some(count(&devices));
    let cards = devices
        .into_iter()
        .take(AT_ONCE)
        .enumerate()
        .map(|(before, device)| {
            let position = Position { at: before + 1, of };
            view! { <PaintedCard device position /> }
        })
        .collect_view();
    view! {
        <PageHeader title=move_tr!("devices-title") meta=Signal::stored(meta) />
        <div class="skeleton skeleton--bar" aria-hidden="true"></div>
        {(of >= SEARCH_FROM)
            .then(|| view! { <div class="skeleton skeleton--search" aria-hidden="true"></div> })}
        <CardGrid label=move_tr!("devices-title")>{cards}</CardGrid>
    }
}

#[component]
fn PaintedCard(device: ManagedDevice, position: Position) -> impl IntoView {
    let standing = match Standing::of(&device) {
        Standing::ActionRequired { .. } => Standing::ActionRequired { by: None },
        standing => standing,
    };
    // Only for words with a day in them, and there are none.
    let now = device.last_sync_date_time.0;
    view! {
        <DeviceCard
            position=Signal::stored(position)
            href=routes::device(&device.id)
            chassis=Signal::stored(drawing(device.chassis))
            about=about(&device)
            tone=Signal::stored(standing.tone())
            status=words::standing(standing, now)
            short_status=words::short(standing, now)
            // Keeps the line's height.
            contact="\u{a0}"
            pending=Signal::stored(under_way(&device).map(words::under_way))
            name=device.managed_device_name
        />
    }
}

#[cfg(test)]
mod tests {
    use super::my_devices;
    use crate::features::devices::cards::AT_ONCE;
    use crate::features::devices::example::{device, result};
    use model::time::Timestamp;
    use wire::DateTime;
    use wire::graph::GraphCompliance;
    use wire::terms::CommandState;

    /// What somebody reads, a line for each text, without the marks that keep a value apart from its sentence, and those
    /// that keep words in one line.
    fn read(html: &str) -> String {
        let texts = html.split(['<', '>']).step_by(2).map(str::trim);
        let texts = texts.filter(|text| !text.is_empty()).collect::<Vec<_>>();
        let read = texts.join("\n").replace(['\u{2068}', '\u{2069}'], "");
        read.replace('\u{a0}', " ")
    }

    #[test]
    fn each_device_is_a_link_with_how_it_stands() {
        let mut lost = device("phone");
        lost.compliance_state = GraphCompliance::Noncompliant;
        let mut due = device("laptop");
        due.compliance_state = GraphCompliance::InGracePeriod;
        due.compliance_grace_period_expiration_date_time = DateTime(Timestamp(1_795_407_600));
        let mut locked = device("tablet");
        locked.device_action_results = vec![result(CommandState::Accepted)];
        let html = my_devices(vec![locked, due, lost], "en").unwrap();
        insta::assert_snapshot!(read(&html), @r"
        My Devices
        3 devices · 2 need your attention
        phone
        Samsung Galaxy S5 · Android 6.0.1
        Can’t access company resources
        No access
        laptop
        Samsung Galaxy S5 · Android 6.0.1
        Action required
        Action required
        tablet
        Samsung Galaxy S5 · Android 6.0.1
        Can access company resources
        Has access
        Passcode is being reset
        ");
        assert!(
            html.contains("<path") && !html.contains("icons.svg"),
            "{html}"
        );
        for name in ["phone", "laptop", "tablet"] {
            assert!(
                html.contains(&format!("href=\"/devices/{name}\"")),
                "{html}"
            );
        }
    }

    #[test]
    fn in_dutch_it_is_dutch_and_in_no_other_language_anything() {
        let html = my_devices(vec![device("phone")], "nl").unwrap();
        insta::assert_snapshot!(read(&html), @r"
        Mijn apparaten
        1 apparaat
        phone
        Samsung Galaxy S5 · Android 6.0.1
        Heeft toegang tot bedrijfsresources
        Heeft toegang
        ");
        assert_eq!(my_devices(vec![device("phone")], "de"), None);
    }

    #[test]
    fn without_devices_there_is_nothing() {
        assert_eq!(my_devices(Vec::new(), "en"), None);
    }

    #[test]
    fn of_a_long_list_the_first_are_there_and_know_how_many_there_are() {
        let devices: Vec<_> = (0..200).map(|n| device(&format!("phone-{n}"))).collect();
        let html = my_devices(devices, "en").unwrap();
        assert_eq!(html.matches("<li").count(), AT_ONCE);
        assert_eq!(html.matches("aria-setsize=\"200\"").count(), AT_ONCE);
        assert!(html.contains("skeleton--search"));
    }

    #[test]
    fn a_name_stays_a_name() {
        let html = my_devices(vec![device("<script>\"'&</main><!-- x -->")], "en").unwrap();
        assert!(!html.contains("<script"), "{html}");
        assert!(!html.contains("</main"), "{html}");
        assert!(!html.contains("<!-- x"), "{html}");
    }
}
