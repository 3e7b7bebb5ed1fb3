//! The account whose passcode can be reset: what `/etc/shadow` says of it, and setting a new one.

use super::programs;
use std::path::Path;

/// What stands in `/etc/shadow` in place of the passcode, as far as this process may read it.
/// An account that no passcode opens has none here.
#[must_use]
pub fn kept_passcode(root: &Path, account: &str) -> Option<String> {
    let shadow = std::fs::read_to_string(root.join("etc/shadow")).ok()?;
    let fields = shadow.lines().map(|line| line.split(':'));
    let mut fields = fields.filter_map(|mut fields| {
        (fields.next() == Some(account)).then(|| fields.next().unwrap_or_default().to_owned())
    });
    fields
        .next()
        .filter(|kept| !kept.starts_with('!') && !kept.starts_with('*'))
}

/// Sets `passcode`, to be changed at the next sign-in. `root` is `/` but in tests.
///
/// PAM isn't asked: what it asks of passcodes that people choose doesn't fit a random one.
pub async fn set_passcode(root: &Path, account: &str, passcode: &str) -> bool {
    let fits = |text: &str| !text.is_empty() && !text.chars().any(char::is_control);
    let Some(root) = root.to_str() else {
        return false;
    };
    if !fits(passcode) || !fits(account) || account.contains(':') || account.starts_with('-') {
        return false;
    }
    let line = format!("{account}:{passcode}\n");
    let set = ["--crypt-method", "SHA512", "--root", root];
    programs::run("chpasswd", &set, Some(&line)).await
        && programs::run("chage", &["--root", root, "--lastday", "0", account], None).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn scratch() -> tempfile::TempDir {
        let root = tempfile::tempdir().unwrap();
        let etc = root.path().join("etc");
        fs::create_dir(&etc).unwrap();
        fs::write(
            etc.join("passwd"),
            "root:x:0:0::/:/bin/sh\nada:x:1000:1000::/:/bin/sh\n",
        )
        .unwrap();
        fs::write(
            etc.join("shadow"),
            "root:*:1:0:99999:7:::\nada:$6$old:19000:0:99999:7:::\n",
        )
        .unwrap();
        root
    }

    #[test]
    fn what_is_kept_is_found_by_account() {
        let root = scratch();
        let kept = |account| kept_passcode(root.path(), account);
        assert_eq!(kept("ada").as_deref(), Some("$6$old"));
        assert_eq!((kept("root"), kept("bo")), (None, None));
    }

    #[tokio::test]
    async fn a_new_passcode_is_set_and_has_to_be_changed() {
        if !crate::linux::is_root() || programs::find("chpasswd").is_none() {
            println!("skipped: setting a passcode takes root and chpasswd");
            return;
        }
        let root = scratch();
        assert!(set_passcode(root.path(), "ada", "wkj4ytr39").await);
        let kept = kept_passcode(root.path(), "ada").unwrap();
        assert!(kept.starts_with("$6$") && kept != "$6$old", "{kept}");
        let shadow = fs::read_to_string(root.path().join("etc/shadow")).unwrap();
        assert!(shadow.contains(&format!("ada:{kept}:0:")), "{shadow}");
        for (account, passcode) in [("bo", "wkj4"), ("ada", "a\nroot:b"), ("ada", "")] {
            assert!(!set_passcode(root.path(), account, passcode).await);
        }
        assert_eq!(kept_passcode(root.path(), "ada"), Some(kept));
    }
}
