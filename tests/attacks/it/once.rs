//! One thing is asked for, at one address, after something else was.

mod revealing;
mod rows;
mod stage;
mod stopped;

use super::asker::{Asker, Proof};
use super::{Deed as AnyDeed, Row};

pub(super) use revealing::ROWS as ROWS_OF_REVEALING;
pub(super) use rows::ROWS;
pub(super) use stage::play;
pub(super) use stopped::ROWS as ROWS_WHILE_STOPPED;

/// Everything that is done.
#[derive(Clone, Copy)]
pub(super) struct Deed {
    /// What was asked for before, by Mark unless it says otherwise.
    before: Before,
    /// For how many seconds Petra has been an administrator.
    seasoned: i64,
    /// What is done then.
    then: &'static [(Asker, Asked)],
    /// How many seconds later the thing is asked for.
    later: i64,
    /// Who asks for it.
    asker: Asker,
    /// When they say that they proved who they are.
    proof: Proof,
    /// What is asked for.
    asked: Asked,
}

/// What was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Before {
    /// Nothing.
    Nothing,
    /// That Anna's first phone be locked, removed, or whatever it is.
    One(&'static str),
    /// The same, by Anna herself.
    Own(&'static str),
    /// That the passcode of Anna's first phone be reset, by herself; the phone has set it.
    Reset,
    /// To see what removing some would do, and what removing another would.
    Looked,
    /// That more be removed than he may alone.
    Many,
}

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asked {
    /// An action on Anna's first phone, at IT's address.
    Act(&'static str),
    /// The same at her own.
    ActOnOwn(&'static str),
    /// A new name for it.
    Rename,
    /// That the action on it be called off.
    CallOff,
    /// An action on two others, looked at and asked for at once.
    ActOnTwo(&'static str),
    /// What was looked at.
    Start(Id, Hash),
    /// That a bulk action be called off.
    CallOffMany(Id),
    /// To approve it.
    Approve(Id, Hash),
    /// To reject it.
    Reject(Id, Hash),
    /// To stop everything.
    Stop,
    /// To let IT act again.
    LetActAgain,
    /// That IT be shown passcodes from now on, or no longer.
    Reveals(bool),
    /// To be shown the passcode that the action made, for this reason.
    Reveal(&'static str),
    /// The first phone asks for the action on it.
    Take,
}

/// Whose id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Id {
    /// The one that it is about.
    Right,
    /// One that looks like it.
    Guessed,
}

/// Which list's hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Hash {
    /// The right one's.
    Right,
    /// Another one's.
    OfAnother,
}

/// Petra has Anna's first phone locked.
const DEED: Deed = Deed {
    before: Before::Nothing,
    seasoned: 86_400,
    then: &[],
    later: 0,
    asker: Asker::Petra,
    proof: Proof::Ago(0),
    asked: Asked::Act("remoteLock"),
};

const fn once(deed: Deed) -> AnyDeed {
    AnyDeed::Once(deed)
}

const fn by(asker: Asker, before: Before, asked: Asked) -> Deed {
    Deed {
        before,
        asker,
        asked,
        ..DEED
    }
}

const APPROVE: Asked = Asked::Approve(Id::Right, Hash::Right);
const REJECT: Asked = Asked::Reject(Id::Right, Hash::Right);
const START: Asked = Asked::Start(Id::Right, Hash::Right);
