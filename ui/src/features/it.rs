//! IT's side: every device and every person, and what became of what was asked of them. All of it is one screen
//! of the later part, and only who belongs to IT's staff sees more of it than a sentence.

pub mod actions;
pub mod approvals;
pub mod audit;
pub mod bulk;
pub mod devices;
pub mod fresh;
pub mod fresh_view;
pub mod gate;
pub mod people;
pub mod place;
pub mod policy;
pub mod search;
pub mod sheet;

use crate::routes::{ItPage, ItPlace};
use crate::routing::{know_address_while, use_address, use_path};
use leptos::context::Provider;
use leptos::prelude::*;

use actions::{ActionsFeature, KnownStop, StoppedBar};
use approvals::ApprovalsFeature;
use audit::AuditFeature;
use bulk::BulkFeature;
use devices::AllDevicesFeature;
use gate::{NothingHere, OnlyForIt};
use people::{PeopleFeature, PersonFeature};
use policy::PolicyFeature;

/// The page that the address asks for. What is open over a page comes and goes without the page.
#[component]
pub fn ItFeature() -> impl IntoView {
    let address = use_address();
    let path = use_path();
    let place = Memo::new(move |_| ItPlace::read(&path.read()));
    let page = Memo::new(move |_| place.get().map(|place| place.page));
    let open = Memo::new(move |_| place.get().and_then(|place| place.open));
    let draw = move || {
        let drawn = page.get();
        let is_drawn = drawn.clone();
        know_address_while(Signal::derive(move || page.get() == is_drawn), address);
        match drawn {
            None => view! { <NothingHere /> }.into_any(),
            Some(ItPage::Devices) => view! { <AllDevicesFeature open /> }.into_any(),
            Some(ItPage::Bulk(id)) => view! { <BulkFeature id /> }.into_any(),
            Some(ItPage::People) => view! { <PeopleFeature /> }.into_any(),
            Some(ItPage::Person(id)) => view! { <PersonFeature id open /> }.into_any(),
            Some(ItPage::Actions) => view! { <ActionsFeature open /> }.into_any(),
            Some(ItPage::Approvals) => view! { <ApprovalsFeature open /> }.into_any(),
            Some(ItPage::Policy) => view! { <PolicyFeature /> }.into_any(),
            Some(ItPage::Audit) => view! { <AuditFeature /> }.into_any(),
        }
    };
    // The list of actions has the switch itself, and says more.
    let has_switch =
        Memo::new(move |_| page.get() == Some(ItPage::Actions) && open.read().is_none());
    view! {
        <OnlyForIt>
            <Provider value=KnownStop::asked()>
                <Show when=move || !has_switch.get()>
                    <StoppedBar />
                </Show>
                {draw}
            </Provider>
        </OnlyForIt>
    }
}
