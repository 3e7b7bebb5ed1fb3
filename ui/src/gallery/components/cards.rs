//! Cards and drawings of devices.

use crate::words::{move_tr, tr};
use leptos::prelude::*;

use crate::components::{
    CardGrid, Chassis, DeviceCard, DeviceDrawing, DrawingSize, Position, Tone,
};

pub(super) fn device_cards() -> AnyView {
    view! {
        <CardGrid label=move_tr!("gallery-devices")>
            <DeviceCard
                position=Position { at: 1, of: 4 }
                href="/gallery"
                chassis=Chassis::Tablet
                name=move_tr!("gallery-tablet")
                about="iPad (10th gen) · iPadOS 18"
                tone=Tone::Danger
                status=move_tr!("gallery-cannot-access")
                short_status=move_tr!("gallery-cannot-access")
                contact=move_tr!("gallery-contact")
            />
            <DeviceCard
                position=Position { at: 2, of: 4 }
                href="/gallery"
                chassis=Chassis::Phone
                name="iPhone"
                about="iPhone 15 · iOS 18.1"
                tone=Tone::Warning
                status=move_tr!("gallery-action-required")
                short_status=move_tr!("gallery-action-required")
                contact=move_tr!("gallery-contact")
            />
            <DeviceCard
                position=Position { at: 3, of: 4 }
                href="/gallery"
                chassis=Chassis::Laptop
                name=move_tr!("gallery-laptop")
                about="Dell Latitude 7450 · Windows 11"
                tone=Tone::Success
                status=move_tr!("gallery-can-access")
                short_status=move_tr!("gallery-can-access")
                contact=move_tr!("gallery-contact")
                this_device=Signal::derive(|| Some(tr!("gallery-this-device")))
            />
            <DeviceCard
                position=Position { at: 4, of: 4 }
                href="/gallery"
                chassis=Chassis::Phone
                name=move_tr!("gallery-phone")
                about="Samsung Galaxy S5 · Android 6.0"
                tone=Tone::Success
                status=move_tr!("gallery-can-access")
                short_status=move_tr!("gallery-can-access")
                contact=move_tr!("gallery-contact")
                pending=Signal::derive(|| Some(tr!("gallery-reset-pending")))
            />
        </CardGrid>
    }
    .into_any()
}

pub(super) fn drawings() -> AnyView {
    [
        Chassis::Phone,
        Chassis::Tablet,
        Chassis::Laptop,
        Chassis::Desktop,
    ]
    .map(|chassis| {
        view! {
            <div class="gallery__row">
                <DeviceDrawing chassis />
                <DeviceDrawing chassis size=DrawingSize::Header />
            </div>
        }
    })
    .into_any()
}
