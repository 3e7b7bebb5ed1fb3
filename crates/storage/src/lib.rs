//! The database: whole intents in, rows never out.
//!
//! Each write is one intent (`accept_command`, `device_takes`, …) that runs on the one writer
//! thread, in a savepoint of its own, and is answered only after the batch it belongs to is
//! committed. What was answered therefore survives `kill -9`. No transaction ever leaves this
//! crate: where a decision must see the rows it changes, the intent takes a `decide` closure.

mod audit;
mod audit_check;
mod bulk;
mod caps;
mod change;
mod command;
mod compliance;
mod connection;
mod effect;
mod facts;
mod failure;
mod intents;
mod keys;
mod open;
mod readers;
mod reads;
mod schema;
mod statement;
mod term;
#[cfg(feature = "testing")]
mod testing;
#[cfg(test)]
mod tests;
mod writer;

pub use audit::{AuditEntry, AuditHead};
pub use audit_check::{AuditBroken, AuditChecked, CheckFailure, check_audit_file, verify_audit};
pub use change::{Change, ChangeKind};
pub use facts::{Decide, DecideAgain, Decision, Facts};
pub use failure::{Failure, OpenFailure};
pub use intents::accept_command::{AcceptCommand, Accepting, Idempotency};
pub use intents::cancel::{CancelCommand, Cancelling};
pub use intents::cancel_bulk::{CancelBulk, CancellingBulk};
pub use intents::check_in::{CheckIn, CheckingIn, WaitingCommand};
pub use intents::create_bulk::{AskablePreview, CreateBulk, CreatingBulk};
pub use intents::decide_approval::{DecideApproval, Deciding};
pub use intents::device_completes::{Completing, DeviceCompletes, Outcome};
pub use intents::device_takes::{DeviceTakes, Taking};
pub use intents::elevate::{
    AnsweredElevation, AskElevation, AskingElevation, CompleteElevation, ProveElevation, Spending,
};
pub use intents::enrol::{Enrol, Enrolling, Report};
pub use intents::expire_due::MintNotification;
pub use intents::grant_enrolment_code::GrantEnrolmentCode;
pub use intents::note_export::Export;
pub use intents::person_signs_in::SignedInPerson;
pub use intents::preview_bulk::{
    BulkDevice, BulkPreview, Group, JudgeDevice, PreviewBulk, Selection,
};
pub use intents::put_enrolment::{EnrolmentGrant, Owner};
pub use intents::put_enrolment_texts::WriteEnrolmentTexts;
pub use intents::put_organisation::DescribeOrganisation;
pub use intents::put_policy::{PutPolicy, Putting};
pub use intents::put_stop::{PutStop, PuttingStop, Stop};
pub use intents::rename_device::{DecideRename, RenameDevice, Renaming};
pub use intents::reveal::Revealing;
pub use intents::reveal_to_it::{RevealToIt, RevealingToIt};
pub use intents::run_bulk::{DecideEach, MintCommand};
pub use intents::sign_out_everywhere::EndedWebSession;
pub use intents::web_session::{BeginWebSession, EndedByIssuer, RenewWebSession, WebSession};
pub use intents::web_sign_in::{BeginWebSignIn, FailedWebSignIn, WebProof, WebSignIn};
pub use open::Storage;
pub use reads::approvals::Approval;
pub use reads::bulk_actions::{BulkAction, BulkDenied, BulkResult};
pub use reads::devices::{Device, LatestCommand, PrimaryUser};
pub use reads::every_audit_entry::{AuditQuery, ListedAuditEntry};
pub use reads::every_command::{CommandQuery, ListedCommand, Named};
pub use reads::every_device::{DeviceOrder, DeviceQuery};
pub use reads::every_person::PersonQuery;
pub use reads::in_force::InForce;
pub use reads::notifications::{AwaitedToken, Notification, ShownToIt};
pub use reads::organisation::{Contact, Organisation};
pub use reads::paging::{Count, Mark, Page, Place, SortKey};
pub use reads::people::Person;
pub use reads::stories::{Requester, Step, Story};

/// A SHA-256 hash: what is kept instead of a code or a secret.
pub type Hash = [u8; 32];
