//! What the provider remembers while it runs.

pub(crate) mod grants;
pub(crate) mod visits;

/// Everything remembered; gone with the process.
#[derive(Default)]
pub(crate) struct Memory {
    /// Sign-ins under way, and who is signed in where.
    pub(crate) visits: visits::Visits,
    /// Codes and refresh tokens.
    pub(crate) grants: grants::Grants,
}
