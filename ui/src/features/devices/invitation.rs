//! What My Devices invites to, one thing at a time: to say which device is in use, else to enrol one.

use crate::components::{
    Appearance, BarActions, BarLayout, Button, Intent, LinkButton, MessageBar,
};
use crate::routes;
use crate::state::this_device::Identified;
use crate::words::{move_tr, tr};
use leptos::prelude::*;
use wire::graph::ManagedDevice;

/// What a person is invited to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Invitation {
    /// To say whether they are using the device that looks like it.
    IsItThis {
        /// Identifies that device.
        id: String,
        /// Its name.
        name: String,
    },
    /// To say which device they are using.
    Which,
    /// To enrol a device that isn't in the list.
    Enrol,
}

/// What the person of `devices` is invited to, who said `in_use` and may be using `suggested`.
#[must_use]
pub fn invitation(
    devices: &[ManagedDevice],
    in_use: &Identified,
    suggested: Option<&str>,
) -> Invitation {
    let is_listed = |id: &str| devices.iter().find(|device| device.id == id);
    let said = match in_use {
        Identified::Unasked => false,
        Identified::None => true,
        // A device that left the list says nothing about the one in use now.
        Identified::Device(id) => is_listed(id).is_some(),
    };
    if said || devices.is_empty() {
        return Invitation::Enrol;
    }
    match suggested.and_then(is_listed) {
        Some(device) => Invitation::IsItThis {
            id: device.id.clone(),
            name: device.managed_device_name.clone(),
        },
        None => Invitation::Which,
    }
}

/// The invitation as a line above the cards.
#[component]
pub fn InvitationBar(
    /// What to invite to.
    #[prop(into)]
    invitation: Signal<Invitation>,
    /// The person said which device they are using.
    #[prop(into)]
    on_say: Callback<Identified>,
) -> impl IntoView {
    let none = move || on_say.run(Identified::None);
    move || match invitation.get() {
        Invitation::IsItThis { id, name } => view! {
            <MessageBar
                layout=BarLayout::Line
                intent=Intent::Info
                title=Signal::derive(|| Some(tr!("identify-title")))
            >
                <BarActions slot>
                    <Button
                        appearance=Appearance::Primary
                        on_press={
                            let id = id.clone();
                            move |()| on_say.run(Identified::Device(id.clone()))
                        }
                    >
                        {move_tr!("identify-yes")}
                    </Button>
                    <LinkButton href=routes::IDENTIFY>{move_tr!("identify-another")}</LinkButton>
                </BarActions>
                {tr!("identify-suggestion", { "device" => name })}
            </MessageBar>
        }
        .into_any(),
        Invitation::Which => view! {
            <MessageBar
                layout=BarLayout::Line
                intent=Intent::Info
                title=Signal::derive(|| Some(tr!("identify-title")))
            >
                <BarActions slot>
                    <LinkButton href=routes::IDENTIFY>{move_tr!("identify-choose")}</LinkButton>
                    <Button appearance=Appearance::Subtle on_press=move |()| none()>
                        {move_tr!("identify-none")}
                    </Button>
                </BarActions>
                {move_tr!("identify-why")}
            </MessageBar>
        }
        .into_any(),
        Invitation::Enrol => view! {
            <MessageBar
                layout=BarLayout::Line
                intent=Intent::Info
                title=Signal::derive(|| Some(tr!("devices-missing-title")))
            >
                <BarActions slot>
                    <LinkButton href=routes::ENROL>{move_tr!("devices-add")}</LinkButton>
                </BarActions>
                {move_tr!("devices-missing")}
            </MessageBar>
        }
        .into_any(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Invitation, invitation};
    use crate::features::devices::example::device;
    use crate::state::this_device::Identified;

    #[track_caller]
    fn check(in_use: &Identified, suggested: Option<&str>, expected: &Invitation) {
        let devices = ["phone", "laptop"].map(device);
        assert_eq!(&invitation(&devices, in_use, suggested), expected);
    }

    #[test]
    fn first_the_device_in_use_then_another_one() {
        let laptop = Invitation::IsItThis {
            id: "laptop".to_owned(),
            name: "laptop".to_owned(),
        };
        check(&Identified::Unasked, Some("laptop"), &laptop);
        check(&Identified::Unasked, None, &Invitation::Which);
        check(&Identified::None, Some("laptop"), &Invitation::Enrol);
        let said = |id: &str| Identified::Device(id.to_owned());
        check(&said("phone"), None, &Invitation::Enrol);
        check(&said("sold"), Some("laptop"), &laptop);
        check(&said("sold"), None, &Invitation::Which);
    }

    #[test]
    fn without_devices_there_is_nothing_to_say() {
        let invited = invitation(&[], &Identified::Unasked, None);
        assert_eq!(invited, Invitation::Enrol);
    }
}
