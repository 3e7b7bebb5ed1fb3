//! Approvals: what waits for a second administrator, what was decided, and deciding.

pub mod deciding;
pub mod devices;
pub mod feature;
pub mod opened;
pub mod opened_view;
pub mod view;

pub use deciding::ApprovalQuestion;
pub use devices::OnList;
pub use feature::ApprovalsFeature;
pub use opened_view::{ApprovalAnswers, ApprovalShown, ApprovalView};
pub use view::ApprovalsView;
