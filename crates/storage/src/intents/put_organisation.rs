//! The organisation is described.

use crate::{Failure, Organisation, Storage};
use model::time::Timestamp;

impl Storage {
    /// Keeps what the organisation is and allows, in place of what was kept before.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn put_organisation(
        &self,
        organisation: Organisation,
        now: Timestamp,
    ) -> Result<(), Failure> {
        let _ = (organisation, now);
        Err(Failure::Closed)
    }
}
