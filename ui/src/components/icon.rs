//! The few dozen icons the face uses, each drawn from one sprite (`ui/images/icons.svg`).

use leptos::prelude::*;

/// Which icon of the sprite.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Icon {
    /// Something to add.
    Add,
    /// A bell: notifications.
    Alert,
    /// A bell, filled: notifications, chosen.
    AlertFilled,
    /// Restart.
    ArrowClockwise,
    /// Sorted, the last first.
    ArrowDown,
    /// Save as a file.
    ArrowDownload,
    /// Back.
    ArrowLeft,
    /// Back to factory settings.
    ArrowReset,
    /// Ask a device for its state.
    ArrowSync,
    /// Sorted, the first first.
    ArrowUp,
    /// Telephone.
    Call,
    /// A tick.
    Checkmark,
    /// A tick in a filled disc: all is well.
    CheckmarkCircle,
    /// More below.
    ChevronDown,
    /// Leads on.
    ChevronRight,
    /// A record: the audit.
    Clipboard,
    /// A record, filled: the audit, chosen.
    ClipboardFilled,
    /// A clock: waiting.
    Clock,
    /// No connection.
    CloudOff,
    /// Choose columns.
    Columns,
    /// Copy to the clipboard.
    Copy,
    /// Take away.
    Delete,
    /// Close.
    Dismiss,
    /// Rename.
    Edit,
    /// An exclamation mark in a filled disc: something is wrong.
    ErrorCircle,
    /// Show.
    Eye,
    /// Hide.
    EyeOff,
    /// Show only some.
    Filter,
    /// Language.
    Globe,
    /// What happened before.
    History,
    /// What happened before, filled: chosen.
    HistoryFilled,
    /// An i in a filled disc: good to know.
    Info,
    /// A key, filled: a temporary passcode.
    Key,
    /// Reset a passcode.
    KeyReset,
    /// A laptop.
    Laptop,
    /// A laptop, filled: my devices, chosen.
    LaptopFilled,
    /// Leads out of the portal.
    Link,
    /// Lock from afar.
    LockClosed,
    /// Locked, filled.
    LockClosedFilled,
    /// Electronic mail.
    Mail,
    /// The menu.
    Navigation,
    /// Leads to another window.
    Open,
    /// Sliders: policy.
    Options,
    /// Sliders, filled: policy, chosen.
    OptionsFilled,
    /// People.
    People,
    /// People, filled: chosen.
    PeopleFilled,
    /// A person.
    Person,
    /// IT's people.
    PersonSupport,
    /// IT's people, filled: support, chosen.
    PersonSupportFilled,
    /// A phone.
    Phone,
    /// Every device.
    PhoneLaptop,
    /// Every device, filled: chosen.
    PhoneLaptopFilled,
    /// Put on paper.
    Print,
    /// A barred disc: it was called off.
    Prohibited,
    /// A question.
    Question,
    /// Search.
    Search,
    /// Settings.
    Settings,
    /// Settings, filled: chosen.
    SettingsFilled,
    /// A shield: what is protected.
    Shield,
    /// A shield with a tick: approvals.
    ShieldTask,
    /// A shield with a tick, filled: approvals, chosen.
    ShieldTaskFilled,
    /// Sign out.
    SignOut,
    /// A tablet.
    Tablet,
    /// Spell out.
    TextQuote,
    /// An exclamation mark in a filled triangle: take care.
    Warning,
    /// Dark.
    WeatherMoon,
    /// Light.
    WeatherSunny,
}

impl Icon {
    /// The address of the icon within the sprite.
    #[must_use]
    pub fn href(self) -> &'static str {
        match self {
            Self::Add => "/images/icons.svg#add",
            Self::Alert => "/images/icons.svg#alert",
            Self::AlertFilled => "/images/icons.svg#alert-filled",
            Self::ArrowClockwise => "/images/icons.svg#arrow-clockwise",
            Self::ArrowDown => "/images/icons.svg#arrow-down",
            Self::ArrowDownload => "/images/icons.svg#arrow-download",
            Self::ArrowLeft => "/images/icons.svg#arrow-left",
            Self::ArrowReset => "/images/icons.svg#arrow-reset",
            Self::ArrowSync => "/images/icons.svg#arrow-sync",
            Self::ArrowUp => "/images/icons.svg#arrow-up",
            Self::Call => "/images/icons.svg#call",
            Self::Checkmark => "/images/icons.svg#checkmark",
            Self::CheckmarkCircle => "/images/icons.svg#checkmark-circle",
            Self::ChevronDown => "/images/icons.svg#chevron-down",
            Self::ChevronRight => "/images/icons.svg#chevron-right",
            Self::Clipboard => "/images/icons.svg#clipboard",
            Self::ClipboardFilled => "/images/icons.svg#clipboard-filled",
            Self::Clock => "/images/icons.svg#clock",
            Self::CloudOff => "/images/icons.svg#cloud-off",
            Self::Columns => "/images/icons.svg#columns",
            Self::Copy => "/images/icons.svg#copy",
            Self::Delete => "/images/icons.svg#delete",
            Self::Dismiss => "/images/icons.svg#dismiss",
            Self::Edit => "/images/icons.svg#edit",
            Self::ErrorCircle => "/images/icons.svg#error-circle",
            Self::Eye => "/images/icons.svg#eye",
            Self::EyeOff => "/images/icons.svg#eye-off",
            Self::Filter => "/images/icons.svg#filter",
            Self::Globe => "/images/icons.svg#globe",
            Self::History => "/images/icons.svg#history",
            Self::HistoryFilled => "/images/icons.svg#history-filled",
            Self::Info => "/images/icons.svg#info",
            Self::Key => "/images/icons.svg#key",
            Self::KeyReset => "/images/icons.svg#key-reset",
            Self::Laptop => "/images/icons.svg#laptop",
            Self::LaptopFilled => "/images/icons.svg#laptop-filled",
            Self::Link => "/images/icons.svg#link",
            Self::LockClosed => "/images/icons.svg#lock-closed",
            Self::LockClosedFilled => "/images/icons.svg#lock-closed-filled",
            Self::Mail => "/images/icons.svg#mail",
            Self::Navigation => "/images/icons.svg#navigation",
            Self::Open => "/images/icons.svg#open",
            Self::Options => "/images/icons.svg#options",
            Self::OptionsFilled => "/images/icons.svg#options-filled",
            Self::People => "/images/icons.svg#people",
            Self::PeopleFilled => "/images/icons.svg#people-filled",
            Self::Person => "/images/icons.svg#person",
            Self::PersonSupport => "/images/icons.svg#person-support",
            Self::PersonSupportFilled => "/images/icons.svg#person-support-filled",
            Self::Phone => "/images/icons.svg#phone",
            Self::PhoneLaptop => "/images/icons.svg#phone-laptop",
            Self::PhoneLaptopFilled => "/images/icons.svg#phone-laptop-filled",
            Self::Print => "/images/icons.svg#print",
            Self::Prohibited => "/images/icons.svg#prohibited",
            Self::Question => "/images/icons.svg#question",
            Self::Search => "/images/icons.svg#search",
            Self::Settings => "/images/icons.svg#settings",
            Self::SettingsFilled => "/images/icons.svg#settings-filled",
            Self::Shield => "/images/icons.svg#shield",
            Self::ShieldTask => "/images/icons.svg#shield-task",
            Self::ShieldTaskFilled => "/images/icons.svg#shield-task-filled",
            Self::SignOut => "/images/icons.svg#sign-out",
            Self::Tablet => "/images/icons.svg#tablet",
            Self::TextQuote => "/images/icons.svg#text-quote",
            Self::Warning => "/images/icons.svg#warning",
            Self::WeatherMoon => "/images/icons.svg#weather-moon",
            Self::WeatherSunny => "/images/icons.svg#weather-sunny",
        }
    }
}

/// One icon, for the eye only: what it means is always said in words beside it or in a label.
#[component]
pub fn IconView(
    /// Which icon.
    #[prop(into)]
    icon: Signal<Icon>,
) -> impl IntoView {
    view! {
        <svg class="icon" aria-hidden="true" focusable="false" viewBox="0 0 20 20">
            <use href=move || icon.get().href()></use>
        </svg>
    }
}
