//! Who may do what to which device, against the second statement of the rules.

use crate::devices::{any_device, any_policy, any_under_way};
use crate::naive::{self, Answer, Who};
use model::action::{Action, RemoteAction};
use model::device::{DeviceFacts, Enrolment, ManagementAgent, Ownership, Platform, UnderWay};
use model::passcode::{Characters, PasscodePolicy};
use model::person::Role;
use model::policy::{SelfServicePolicy, Switch};
use model::rules::{Effect, Instead, Loses, Reason};
use model::verdict::{Actor, Availability, verdict, verdict_at_dispatch};
use proptest::prelude::*;
use proptest::sample::select;

fn actor(who: Who) -> Actor {
    match who {
        Who::Administrator => Actor::Administrator,
        Who::HelpDesk => Actor::HelpDesk,
        Who::Owner => Actor::Employee { primary_user: true },
        Who::Stranger => Actor::Employee {
            primary_user: false,
        },
    }
}

fn answer(availability: Availability) -> Answer {
    match availability {
        Availability::Available(grant) => Ok(grant.effect()),
        Availability::Unavailable(denial) => Err((denial.reason(), denial.instead())),
    }
}

fn ask(who: Who, action: Action, device: &DeviceFacts, policy: &SelfServicePolicy) -> Answer {
    answer(verdict(actor(who), action, device, policy))
}

fn anybody() -> impl Strategy<Value = Who> {
    select(Who::ALL.to_vec())
}

fn any_action() -> impl Strategy<Value = Action> {
    select(Action::ALL.to_vec())
}

/// The policy with one more switch for this device.
fn switched(
    policy: &SelfServicePolicy,
    action: Action,
    device: &DeviceFacts,
    on: bool,
) -> SelfServicePolicy {
    let mut policy = policy.clone();
    policy.switches.push(Switch {
        action,
        platform: device.platform,
        ownership: device.ownership,
        on,
    });
    policy
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(4_000) })]

    #[test]
    fn both_statements_of_the_rules_agree(device in any_device(), policy in any_policy()) {
        for action in Action::ALL {
            for who in Who::ALL {
                prop_assert_eq!(
                    ask(who, action, &device, &policy),
                    naive::answer(who, action, &device, &policy),
                    "{:?} {:?}", who, action
                );
            }
        }
    }

    #[test]
    fn what_is_not_known_can_only_be_renamed(
        who in anybody(),
        action in any_action(),
        device in any_device(),
        policy in any_policy(),
        unknown in 0_u8..4,
    ) {
        let before = ask(who, Action::Rename, &device, &policy);
        let device = match unknown {
            0 => DeviceFacts { platform: Platform::Unknown, ..device },
            1 => DeviceFacts { version: None, ..device },
            2 => DeviceFacts { enrolment: Enrolment::Unknown, ..device },
            _ => DeviceFacts { management_agent: ManagementAgent::Unknown, ..device },
        };
        if action == Action::Rename {
            // A platform that isn't known has switches of its own.
            if unknown > 0 {
                prop_assert_eq!(ask(who, action, &device, &policy), before);
            }
        } else {
            prop_assert!(ask(who, action, &device, &policy).is_err());
        }
    }

    #[test]
    fn what_the_channel_does_not_reach_can_only_be_renamed(
        who in anybody(),
        action in any_action(),
        device in any_device(),
        policy in any_policy(),
        exchange in any::<bool>(),
    ) {
        let management_agent = if exchange {
            ManagementAgent::ExchangeActiveSync
        } else {
            ManagementAgent::IntuneClient
        };
        let device = DeviceFacts { management_agent, ..device };
        if action != Action::Rename {
            prop_assert!(ask(who, action, &device, &policy).is_err());
        }
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
        if let Ok(Effect::TemporaryPasscode { characters, .. }) =
            ask(who, Action::ResetPasscode, &device, &policy)
        {
            prop_assert_eq!(characters, Characters::Digits);
        }
    }

    #[test]
    fn an_employee_never_gets_what_it_switched_off(
        action in any_action(),
        device in any_device(),
        policy in any_policy(),
    ) {
        let policy = switched(&policy, action, &device, false);
        prop_assert!(ask(Who::Owner, action, &device, &policy).is_err());
    }

    #[test]
    fn a_switch_is_about_its_own_action_and_about_employees(
        who in anybody(),
        action in any_action(),
        other in any_action(),
        device in any_device(),
        policy in any_policy(),
        on in any::<bool>(),
    ) {
        let turned = switched(&policy, other, &device, on);
        let (before, after) = (
            ask(who, action, &device, &policy),
            ask(who, action, &device, &turned),
        );
        let locks_a_mac = action == Action::RemoteLock && device.platform == Platform::MacOs;
        if who.is_it() && !locks_a_mac {
            prop_assert_eq!(after, before);
        } else if action != other {
            // Only what to do instead may be switched with another action.
            prop_assert_eq!(after.is_ok(), before.is_ok());
            prop_assert_eq!(after.map_err(|(reason, _)| reason), before.map_err(|(reason, _)| reason));
        }
    }

    #[test]
    fn policy_gives_employees_nothing_that_administrators_cannot_do(
        action in any_action(),
        device in any_device(),
        policy in any_policy(),
    ) {
        if ask(Who::Owner, action, &device, &policy).is_ok() {
            prop_assert!(ask(Who::Administrator, action, &device, &policy).is_ok());
        }
    }

    #[test]
    fn the_help_desk_does_what_administrators_do_and_never_removes_or_wipes(
        action in any_action(),
        device in any_device(),
        policy in any_policy(),
    ) {
        let help_desk = ask(Who::HelpDesk, action, &device, &policy);
        if action == Action::Retire || action == Action::Wipe {
            prop_assert!(help_desk.is_err());
        } else {
            let administrator = ask(Who::Administrator, action, &device, &policy);
            prop_assert_eq!(help_desk.is_ok(), administrator.is_ok());
        }
    }

    #[test]
    fn it_erases_everything_only_where_the_organisation_owns_it(
        action in any_action(),
        device in any_device(),
        policy in any_policy(),
    ) {
        for who in [Who::Administrator, Who::HelpDesk] {
            if let Ok(Effect::Erases { loses } | Effect::LeavesManagement { loses }) =
                ask(who, action, &device, &policy)
                && device.ownership != Ownership::Company
            {
                prop_assert_ne!(loses, Loses::Everything);
            }
        }
    }

    #[test]
    fn nobody_is_sent_to_what_they_cannot_do(
        who in anybody(),
        action in any_action(),
        device in any_device(),
        policy in any_policy(),
    ) {
        match ask(who, action, &device, &policy) {
            Err((_, Instead::ResetDevice)) => {
                let reset = ask(who, Action::Wipe, &device, &policy);
                prop_assert!(reset.is_ok());
                if action == Action::ResetPasscode {
                    prop_assert_eq!(reset, Ok(Effect::Erases { loses: Loses::Everything }));
                }
            }
            Err((_, Instead::OpenNotification)) => {
                // Whoever does that can go on.
                let activated = DeviceFacts { reset_token_activated: true, ..device };
                let then = ask(who, action, &activated, &policy);
                let only_now = matches!(
                    then,
                    Err((Reason::AgentCant | Reason::UnderWay | Reason::AnotherUnderWay, _))
                );
                prop_assert!(then.is_ok() || only_now, "{:?}", then);
            }
            Err((_, Instead::RemoveDevice)) => {
                prop_assert!(ask(who, Action::Retire, &device, &policy).is_ok());
            }
            _ => {}
        }
    }

    #[test]
    fn nothing_is_asked_of_an_agent_that_cannot(
        who in anybody(),
        action in any_action(),
        device in any_device(),
        policy in any_policy(),
    ) {
        if let Some(remote) = naive::remote(action) {
            let device = DeviceFacts {
                capabilities: RemoteAction::ALL.into_iter().filter(|able| *able != remote).collect(),
                ..device
            };
            prop_assert!(ask(who, action, &device, &policy).is_err());
        }
    }

    #[test]
    fn what_is_under_way_only_ever_delays(
        who in anybody(),
        action in any_action(),
        device in any_device(),
        policy in any_policy(),
        under_way in any_under_way(),
    ) {
        let idle = DeviceFacts { under_way: UnderWay::default(), ..device.clone() };
        let busy = DeviceFacts { under_way, ..device };
        let answered = ask(who, action, &busy, &policy);
        if let Err((Reason::UnderWay | Reason::AnotherUnderWay, instead)) = answered {
            prop_assert_eq!(instead, Instead::Wait);
            prop_assert!(ask(who, action, &idle, &policy).is_ok());
        } else {
            let unhindered = ask(who, action, &idle, &policy);
            prop_assert_eq!(answered.is_ok(), unhindered.is_ok());
            prop_assert_eq!(
                answered.map_err(|(reason, _)| reason),
                unhindered.map_err(|(reason, _)| reason)
            );
        }
    }

    #[test]
    fn on_its_way_to_the_device_only_what_is_under_way_is_overlooked(
        who in anybody(),
        action in select(RemoteAction::ALL.to_vec()),
        device in any_device(),
        policy in any_policy(),
    ) {
        let at_dispatch = answer(verdict_at_dispatch(actor(who), action, &device, &policy));
        let idle = DeviceFacts { under_way: UnderWay::default(), ..device };
        prop_assert_eq!(at_dispatch, naive::answer(who, action.into(), &idle, &policy));
    }
}

#[test]
fn only_it_acts_in_the_console() {
    assert_eq!(Actor::in_console(Role::Employee), None);
    assert_eq!(Actor::in_console(Role::HelpDesk), Some(Actor::HelpDesk));
    assert_eq!(
        Actor::in_console(Role::Administrator),
        Some(Actor::Administrator)
    );
}
