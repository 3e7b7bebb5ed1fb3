//! Which links of the face are opened outside: what a person taps to reach IT, and nothing that could run
//! something or carry a secret along.
//!
//! An organisation fills in its own telephone number, address and website, so a link is judged as if
//! anybody had written it.

use url::Url;

/// The longest link, in bytes.
const LONGEST: usize = 2048;
/// What a mail may be filled in with beforehand (RFC 6068 §2). Some programs attach files when asked to.
const MAIL_FIELDS: [&str; 2] = ["body", "subject"];

/// The link, as it is opened; `None`: it isn't.
pub(super) fn outside(link: &str) -> Option<Url> {
    // What a reader of addresses would drop or repair isn't what the person saw.
    let plain = link.len() <= LONGEST
        && link
            .chars()
            .all(|it| it.is_ascii_graphic() || !it.is_ascii() && it.is_alphanumeric());
    let url = Url::parse(link).ok().filter(|_| plain)?;
    let goes = match url.scheme() {
        "https" => is_website(link, &url),
        "mailto" => is_mail(&url),
        "tel" => is_number(url.path()) && url.query().is_none() && url.fragment().is_none(),
        _ => false,
    };
    goes.then_some(url)
}

fn is_website(link: &str, url: &Url) -> bool {
    // Browsers repair a missing slash and turn a backslash into one.
    let written_out = link
        .get(.."https://".len())
        .is_some_and(|start| start.eq_ignore_ascii_case("https://"));
    written_out
        && !link.contains('\\')
        && url.host_str().is_some_and(|host| !host.is_empty())
        && url.username().is_empty()
        && url.password().is_none()
}

fn is_mail(url: &Url) -> bool {
    let address = url.path();
    let readable =
        |byte: u8| byte.is_ascii_alphanumeric() || b"@.!#$&'*+-/=^_`{|}~".contains(&byte);
    let is_address = address.bytes().all(readable)
        && address.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty() && !host.is_empty() && !host.contains('@')
        });
    is_address
        && url.fragment().is_none()
        && url
            .query_pairs()
            .all(|(name, value)| MAIL_FIELDS.contains(&&*name) && !value.contains('\0'))
}

/// Digits, and what makes them readable (RFC 3966 §3). A telephone takes `*` and `#` for commands.
fn is_number(number: &str) -> bool {
    let (number, extension) = match number.split_once(";ext=") {
        Some((number, extension)) => (number, Some(extension)),
        None => (number, None),
    };
    let digits = number.strip_prefix('+').unwrap_or(number);
    let written = |text: &str| {
        text.bytes().any(|byte| byte.is_ascii_digit())
            && text
                .bytes()
                .all(|byte| byte.is_ascii_digit() || b"-.()".contains(&byte))
    };
    written(digits) && extension.is_none_or(written)
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, outside};

    fn opened(link: &str) -> Option<String> {
        outside(link).map(Into::into)
    }

    #[test]
    fn what_leads_to_it_goes() {
        for link in [
            "https://support.contoso.example/",
            "https://support.contoso.example:8443/help?topic=a%20b&lang=nl#top",
            "https://intranet/",
            "https://192.0.2.7/help",
            "mailto:it@contoso.example",
            "mailto:it+phones@contoso.example?subject=My%20phone&body=Hello",
            "tel:+31205550100",
            "tel:020-555-01-00",
            "tel:+1(555)555.0100;ext=42",
        ] {
            assert_eq!(opened(link).as_deref(), Some(link));
        }
    }

    #[test]
    fn letters_of_any_language_go_as_addresses_write_them() {
        assert_eq!(
            opened("https://contosó.example/één").as_deref(),
            Some("https://xn--contos-gxa.example/%C3%A9%C3%A9n")
        );
    }

    #[test]
    fn nothing_else_goes() {
        for link in [
            "",
            "https",
            "https:",
            "https://",
            "support.contoso.example",
            "//support.contoso.example",
            "/devices",
            "http://support.contoso.example/",
            "https:support.contoso.example",
            "https:/support.contoso.example",
            "https:\\\\support.contoso.example",
            "https://anna@support.contoso.example/",
            "https://anna:secret@support.contoso.example/",
            "https://contoso.example:secret@evil.example/",
            "https://support.contoso.example\\@evil.example/",
            "https://support.contoso.example:port/",
            " https://support.contoso.example/",
            "https://support.contoso.example/ --incognito",
            "https://support.contoso.example/\n--incognito",
            "https://support.contoso.example/\t",
            "https://support.contoso.example/\0",
            "https://support.contoso.example/\u{7f}",
            "https://support.contoso.example/\u{202e}gpj.exe",
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            "java\tscript:alert(1)",
            "data:text/html,hello",
            "file:///etc/passwd",
            "file://server/share/run.exe",
            "smb://server/share",
            "ftp://support.contoso.example/",
            "ms-msdt:/id",
            "vbscript:run",
            "blob:https://support.contoso.example/1",
            "tauri://localhost/",
            "mailto:",
            "mailto:it",
            "mailto:@contoso.example",
            "mailto:it@contoso.example,boss@contoso.example",
            "mailto:it@contoso.example?attach=/etc/passwd",
            "mailto:it@contoso.example?attachment=/etc/passwd",
            "mailto:it@contoso.example?bcc=evil@evil.example",
            "mailto:it%0Abcc:evil@evil.example",
            "mailto:it@contoso.example?subject=%00",
            "tel:",
            "tel:+",
            "tel:*21*0205550100#",
            "tel:*%2306%23",
            "tel:0205550100,,1234",
            "tel:0205550100;phone-context=evil.example",
            "tel:0205550100?body=x",
            "-tel:0205550100",
            "--help",
        ] {
            assert_eq!(opened(link), None, "{link:?}");
        }
    }

    #[test]
    fn a_link_has_an_end() {
        let link = |length: usize| {
            let start = "https://support.contoso.example/";
            format!("{start}{}", "a".repeat(length - start.len()))
        };
        assert!(outside(&link(LONGEST)).is_some());
        assert!(outside(&link(LONGEST + 1)).is_none());
    }
}
