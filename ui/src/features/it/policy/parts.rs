//! The parts of the policy, each with an address of its own.

use crate::routes;
use crate::words::move_tr;
use leptos::prelude::*;

/// A part of the policy.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// What employees may do themselves.
    #[default]
    Actions,
    /// How the organisation shows itself.
    Organisation,
    /// What it says about enrolling a device.
    Enrolment,
}

impl Part {
    const ALL: [Self; 3] = [Self::Actions, Self::Organisation, Self::Enrolment];

    fn as_str(self) -> &'static str {
        match self {
            Self::Actions => "actions",
            Self::Organisation => "organisation",
            Self::Enrolment => "enrolment",
        }
    }

    /// What a value of `part` in an address means; the first where it means nothing.
    #[must_use]
    pub fn read(value: &str) -> Self {
        let mut all = Self::ALL.into_iter();
        all.find(|part| part.as_str() == value).unwrap_or_default()
    }

    fn address(self) -> String {
        match self {
            Self::Actions => routes::IT_POLICY.to_owned(),
            part => format!("{}?part={}", routes::IT_POLICY, part.as_str()),
        }
    }

    fn label(self) -> Signal<String> {
        match self {
            Self::Actions => move_tr!("policy-part-actions"),
            Self::Organisation => move_tr!("policy-part-organisation"),
            Self::Enrolment => move_tr!("policy-part-enrolment"),
        }
    }
}

/// Links to the parts.
#[component]
pub fn PartsView(
    /// The one that is open.
    #[prop(into)]
    part: Signal<Part>,
) -> impl IntoView {
    let link = |own: Part| {
        view! {
            <li>
                <a
                    class="parts__link"
                    href=own.address()
                    aria-current=move || (part.get() == own).then_some("page")
                >
                    {own.label()}
                </a>
            </li>
        }
    };
    view! {
        <nav aria-label=move_tr!("policy-parts")>
            <ul class="parts">{Part::ALL.map(link).collect_view()}</ul>
        </nav>
    }
}

#[cfg(test)]
mod tests {
    use super::Part;

    #[test]
    fn each_part_has_an_address() {
        for part in Part::ALL {
            let address = part.address();
            let value = address.split_once('=').map_or("", |(_, value)| value);
            assert_eq!(Part::read(value), part, "{address}");
        }
    }
}
