//! Who may reset which device's passcode, against the second statement of the rules.

use crate::devices::{any_device, any_policy};
use crate::naive::{self, Who};
use model::action::RemoteAction::ResetPasscode;
use model::device::{DeviceFacts, Enrolment, ManagementAgent, Platform};
use model::passcode::{Characters, PasscodePolicy};
use model::person::Role;
use model::policy::{SelfServicePolicy, Switch};
use model::rules::{Effect, Instead, Reason};
use model::verdict::{Actor, Availability, verdict, verdict_at_dispatch};
use proptest::prelude::*;

fn actor(who: Who) -> Actor {
    match who {
        Who::It => Actor::It,
        Who::Owner => Actor::Employee { primary_user: true },
        Who::Stranger => Actor::Employee {
            primary_user: false,
        },
    }
}

fn answer(availability: Availability) -> Result<Effect, (Reason, Instead)> {
    match availability {
        Availability::Available(grant) => Ok(grant.effect()),
        Availability::Unavailable(denial) => Err((denial.reason(), denial.instead())),
    }
}

fn ask(
    who: Who,
    device: &DeviceFacts,
    policy: &SelfServicePolicy,
) -> Result<Effect, (Reason, Instead)> {
    answer(verdict(actor(who), ResetPasscode, device, policy))
}

fn anybody() -> impl Strategy<Value = Who> {
    prop_oneof![2 => Just(Who::It), 4 => Just(Who::Owner), 1 => Just(Who::Stranger)]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(6_000) })]

    #[test]
    fn both_statements_of_the_rules_agree(
        who in anybody(),
        device in any_device(),
        policy in any_policy(),
    ) {
        prop_assert_eq!(
            ask(who, &device, &policy),
            naive::reset_passcode(who, &device, &policy)
        );
    }

    #[test]
    fn what_is_not_known_is_refused(
        who in anybody(),
        device in any_device(),
        policy in any_policy(),
        unknown in 0_u8..4,
    ) {
        let device = match unknown {
            0 => DeviceFacts { platform: Platform::Unknown, ..device },
            1 => DeviceFacts { version: None, ..device },
            2 => DeviceFacts { enrolment: Enrolment::Unknown, ..device },
            _ => DeviceFacts { management_agent: ManagementAgent::Unknown, ..device },
        };
        prop_assert!(ask(who, &device, &policy).is_err());
    }

    #[test]
    fn a_keypad_of_digits_gets_digits(
        who in anybody(),
        device in any_device(),
        policy in any_policy(),
        minimum_length in any::<u8>(),
    ) {
        let device = DeviceFacts {
            passcode_policy: Some(PasscodePolicy { characters: Characters::Digits, minimum_length }),
            ..device
        };
        if let Ok(Effect::TemporaryPasscode { characters, .. }) = ask(who, &device, &policy) {
            prop_assert_eq!(characters, Characters::Digits);
        }
    }

    #[test]
    fn an_employee_never_gets_what_it_switched_off(device in any_device(), policy in any_policy()) {
        let mut policy = policy;
        policy.switches.push(Switch {
            action: ResetPasscode,
            platform: device.platform,
            ownership: device.ownership,
            on: false,
        });
        prop_assert!(ask(Who::Owner, &device, &policy).is_err());
    }

    #[test]
    fn policy_is_about_employees_only(device in any_device(), policy in any_policy()) {
        prop_assert_eq!(
            ask(Who::It, &device, &policy),
            ask(Who::It, &device, &SelfServicePolicy::default())
        );
    }

    #[test]
    fn policy_gives_employees_nothing_that_it_staff_cannot_do(
        device in any_device(),
        policy in any_policy(),
    ) {
        if let Ok(effect) = ask(Who::Owner, &device, &policy) {
            prop_assert_eq!(ask(Who::It, &device, &policy), Ok(effect));
        }
    }

    #[test]
    fn on_its_way_to_the_device_only_the_command_itself_is_overlooked(
        who in anybody(),
        device in any_device(),
        policy in any_policy(),
    ) {
        let at_dispatch = answer(verdict_at_dispatch(actor(who), ResetPasscode, &device, &policy));
        let idle = DeviceFacts { under_way: false, ..device };
        prop_assert_eq!(at_dispatch, ask(who, &idle, &policy));
    }
}

#[test]
fn only_it_acts_in_the_console() {
    assert_eq!(Actor::in_console(Role::Employee), None);
    assert_eq!(Actor::in_console(Role::HelpDesk), Some(Actor::It));
    assert_eq!(Actor::in_console(Role::Administrator), Some(Actor::It));
}
