//! Which actions are available on a device, and why not.

use crate::tagged::Incomplete;
use crate::terms::{
    Action, Characters, Effect, EffectMembers, EffectTag, Instead, Loses, Opens, Reason,
};
use serde::{Deserialize, Serialize};

/// Whether an action is available on a device for the person who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", try_from = "AvailabilityMembers")]
pub struct ActionAvailability {
    /// Which action.
    pub action: Action,
    /// Whether, and with what effect or why not.
    #[serde(flatten)]
    pub availability: Availability,
}

/// Available, or why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "availability", rename_all = "camelCase")]
pub enum Availability {
    /// It may be done.
    Available(Effect),
    /// It may not.
    Unavailable {
        /// Why not.
        reason: Reason,
        /// What to do instead.
        instead: Instead,
    },
}

/// What the documents of both have, together.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct AvailabilityMembers {
    action: Action,
    availability: AvailabilityTag,
    effect: Option<EffectTag>,
    asks_for_new: Option<bool>,
    opens: Option<Opens>,
    characters: Option<Characters>,
    loses: Option<Loses>,
    reason: Option<Reason>,
    instead: Option<Instead>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
enum AvailabilityTag {
    Available,
    Unavailable,
}

impl TryFrom<AvailabilityMembers> for ActionAvailability {
    type Error = Incomplete;

    fn try_from(members: AvailabilityMembers) -> Result<Self, Incomplete> {
        let AvailabilityMembers {
            action,
            availability,
            effect,
            asks_for_new,
            opens,
            characters,
            loses,
            reason,
            instead,
        } = members;
        let availability = match availability {
            AvailabilityTag::Available => {
                let effect = EffectMembers {
                    effect: effect.ok_or(Incomplete)?,
                    asks_for_new,
                    opens,
                    characters,
                    loses,
                };
                Availability::Available(effect.try_into()?)
            }
            AvailabilityTag::Unavailable => Availability::Unavailable {
                reason: reason.ok_or(Incomplete)?,
                instead: instead.ok_or(Incomplete)?,
            },
        };
        Ok(Self {
            action,
            availability,
        })
    }
}

impl From<model::verdict::Availability> for Availability {
    fn from(availability: model::verdict::Availability) -> Self {
        match availability {
            model::verdict::Availability::Available(grant) => {
                Self::Available(grant.effect().into())
            }
            model::verdict::Availability::Unavailable(denial) => Self::Unavailable {
                reason: denial.reason().into(),
                instead: denial.instead().into(),
            },
        }
    }
}
