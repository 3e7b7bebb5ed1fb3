//! The demo as a website: a client of its provider, with a secret that is drawn anew at each start.

use crate::config::WebsiteConfig;
use crate::dice::Dice;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::Path;
use zeroize::Zeroizing;

/// The website's client id at the demo's provider.
const CLIENT: &str = "company-portal-website";

/// Writes the secret into the demo's folder, for its owner alone.
pub(super) fn client(folder: &Path, dice: &dyn Dice) -> io::Result<WebsiteConfig> {
    let path = folder.join("website.secret");
    let mut secret = Zeroizing::new([0; 32]);
    dice.fill(&mut *secret);
    let text = Zeroizing::new(URL_SAFE_NO_PAD.encode(*secret));
    match fs::remove_file(&path) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
        Ok(()) | Err(_) => {}
    }
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(&path)?.write_all(text.as_bytes())?;
    Ok(WebsiteConfig::new(CLIENT.to_owned(), path))
}
