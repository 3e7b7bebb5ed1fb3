//! Whether the device complies: a quiet line where it does, what fails and what to do where it doesn't.

use crate::components::{Button, Disclosure, Icon, StatusLine, Tone};
use crate::features::devices::standing::Standing;
use crate::words::{compliance as words, move_tr, time, tr};
use leptos::prelude::*;
use wire::graph::{ComplianceStatus, DeviceCompliancePolicyState, DeviceComplianceSettingState};
use wire::terms::{Action, Platform};

use super::confirmation::{Sending, is_offered};
use super::view::{DeviceAnswers, DeviceState};

/// A setting that the device doesn't meet, and the policy that asks for it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Shortcoming {
    policy: String,
    setting: DeviceComplianceSettingState,
}

/// Whether the device complies.
#[component]
pub fn Compliance(
    /// What is known.
    state: DeviceState,
    /// What can be done.
    answers: DeviceAnswers,
) -> impl IntoView {
    let DeviceState {
        device,
        compliance,
        now,
        ..
    } = state;
    let standing = Memo::new(move |_| device.with(Standing::of));
    let shortcomings = Memo::new(move |_| compliance.with(|policies| shortcomings(policies)));
    let until = move || match standing.get() {
        Standing::CanAccess => tr!("compliance-all-well"),
        Standing::Checking => tr!("compliance-checking"),
        Standing::ActionRequired { by: Some(by) } => {
            tr!("compliance-by", { "date" => time::day(by, now.get()) })
        }
        Standing::ActionRequired { by: None } | Standing::CantAccess => {
            tr!("compliance-no-access")
        }
    };
    let can_check = move || device.with(|device| is_offered(device, Action::SyncDevice));
    let bad = move || standing.get() != Standing::CanAccess;
    let failing = move || {
        let platform = device.read().platform;
        let access = standing.get() != Standing::CantAccess;
        shortcomings
            .get()
            .into_iter()
            .map(|shortcoming| view! { <Failing shortcoming platform access /> })
            .collect_view()
    };
    view! {
        <section class="compliance">
            <h3 class="section-heading">{move_tr!("compliance-heading")}</h3>
            <p class="compliance__lead">{until}</p>
            <ul class="compliance__settings">{failing}</ul>
            <Show when=move || bad() && can_check()>
                <div>
                    <Button
                        icon=Icon::ArrowSync
                        busy=Signal::derive(move || state.checking.get() == Sending::Busy)
                        on_press=Callback::new(move |()| answers.act.run(Action::SyncDevice))
                    >
                        {move_tr!("compliance-check-again")}
                    </Button>
                </div>
            </Show>
        </section>
    }
}

#[component]
fn Failing(
    shortcoming: Shortcoming,
    platform: Platform,
    /// The device can still be used for work.
    access: bool,
) -> impl IntoView {
    let Shortcoming { policy, setting } = shortcoming;
    let kind = setting.setting;
    let tone = match setting.state {
        ComplianceStatus::NonCompliant if access => Tone::Warning,
        ComplianceStatus::NonCompliant => Tone::Danger,
        ComplianceStatus::Unknown | ComplianceStatus::Compliant => Tone::Waiting,
    };
    let found = move || words::found(&setting);
    view! {
        <li class="compliance__setting">
            <StatusLine tone text=Signal::derive(move || words::setting(kind)) />
            <p>{found}</p>
            <p class="compliance__policy">
                {move || tr!("compliance-policy", { "policy" => policy.clone() })}
            </p>
            <Disclosure summary=move_tr!("compliance-how")>
                <ol>
                    {move || {
                        words::steps(kind, platform)
                            .map(|step| view! { <li>{step}</li> })
                            .collect_view()
                    }}
                </ol>
            </Disclosure>
        </li>
    }
}

/// What fails, then what isn't known yet; each once for each policy that asks for it.
fn shortcomings(policies: &[DeviceCompliancePolicyState]) -> Vec<Shortcoming> {
    let mut found: Vec<_> = policies
        .iter()
        .flat_map(|policy| {
            policy
                .setting_states
                .iter()
                .filter(|setting| setting.state != ComplianceStatus::Compliant)
                .map(|setting| Shortcoming {
                    policy: policy.display_name.clone(),
                    setting: setting.clone(),
                })
        })
        .collect();
    found.sort_by_key(|shortcoming| shortcoming.setting.state == ComplianceStatus::Unknown);
    found
}

#[cfg(test)]
mod tests {
    use super::shortcomings;
    use wire::graph::{
        ComplianceSetting, ComplianceStatus, DeviceCompliancePolicyState,
        DeviceComplianceSettingState,
    };

    fn setting(
        setting: ComplianceSetting,
        state: ComplianceStatus,
    ) -> DeviceComplianceSettingState {
        DeviceComplianceSettingState {
            setting,
            state,
            current_value: None,
            expected_value: "true".to_owned(),
        }
    }

    #[test]
    fn what_fails_stands_first_and_what_is_met_nowhere() {
        let policy = DeviceCompliancePolicyState {
            id: "p".to_owned(),
            display_name: "Basics".to_owned(),
            setting_count: 3,
            state: ComplianceStatus::NonCompliant,
            setting_states: vec![
                setting(
                    ComplianceSetting::EncryptionRequired,
                    ComplianceStatus::Unknown,
                ),
                setting(
                    ComplianceSetting::PasscodeRequired,
                    ComplianceStatus::NonCompliant,
                ),
                setting(ComplianceSetting::Jailbroken, ComplianceStatus::Compliant),
            ],
        };
        let found: Vec<_> = shortcomings(&[policy])
            .into_iter()
            .map(|shortcoming| shortcoming.setting.setting)
            .collect();
        assert_eq!(
            found,
            [
                ComplianceSetting::PasscodeRequired,
                ComplianceSetting::EncryptionRequired
            ]
        );
    }
}
