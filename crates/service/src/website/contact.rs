//! IT's contact for a browser that can't run the face: whatever the organisation filled in.

use storage::Contact;

/// A list of what there is; nothing where there is nothing. The words around it stand in the page.
pub(super) fn html(contact: &Contact) -> String {
    let Contact {
        name,
        phone_number,
        email_address,
        notes,
        site_url,
        site_name,
    } = contact;
    let link =
        |to: String, words: &str| format!("<a href=\"{}\">{}</a>", escaped(&to), escaped(words));
    let phone = phone_number.as_deref();
    let phone = phone.map(|number| link(format!("tel:{}", dialled(number)), number));
    let email = email_address.as_deref();
    let email = email.map(|address| link(format!("mailto:{address}"), address));
    let website = site_url.as_deref();
    let website = website.map(|url| {
        let words = site_name.as_deref().unwrap_or(url);
        if is_website(url) {
            link(url.to_owned(), words)
        } else {
            escaped(words)
        }
    });
    let text = |text: &Option<String>| text.as_deref().map(escaped);
    let ways: String = [text(name), phone, email, website, text(notes)]
        .into_iter()
        .flatten()
        .map(|way| format!("<li>{way}</li>"))
        .collect();
    if ways.is_empty() {
        return ways;
    }
    format!("<ul class=\"start-contact\">{ways}</ul>")
}

/// A number as a telephone dials it (RFC 3966 §5.1.1).
fn dialled(number: &str) -> String {
    let dialled = |character: &char| character.is_ascii_digit() || *character == '+';
    number.chars().filter(dialled).collect()
}

fn is_website(url: &str) -> bool {
    let scheme = url.split_once("://").map(|(scheme, _)| scheme);
    scheme.is_some_and(|scheme| ["http", "https"].contains(&scheme.to_ascii_lowercase().as_str()))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}

#[cfg(test)]
mod tests {
    use super::html;
    use storage::Contact;

    #[test]
    fn all_that_is_filled_in_and_nothing_else() {
        assert_eq!(html(&Contact::default()), "");
        let whole = Contact {
            name: Some("IT Support".to_owned()),
            phone_number: Some("+31 (20) 555-0100".to_owned()),
            email_address: Some("it@contoso.example".to_owned()),
            notes: None,
            site_url: Some("https://it.contoso.example".to_owned()),
            site_name: Some("IT pages".to_owned()),
        };
        insta::assert_snapshot!(html(&whole), @r#"<ul class="start-contact"><li>IT Support</li><li><a href="tel:+31205550100">+31 (20) 555-0100</a></li><li><a href="mailto:it@contoso.example">it@contoso.example</a></li><li><a href="https://it.contoso.example">IT pages</a></li></ul>"#);
    }

    #[test]
    fn what_an_organisation_writes_is_text() {
        let hostile = Contact {
            name: Some("<script>alert('IT & \"co\"')</script>".to_owned()),
            email_address: Some("\" onclick=\"x".to_owned()),
            site_url: Some("javascript:alert(1)".to_owned()),
            ..Contact::default()
        };
        insta::assert_snapshot!(html(&hostile), @r#"<ul class="start-contact"><li>&lt;script&gt;alert(&#39;IT &amp; &quot;co&quot;&#39;)&lt;/script&gt;</li><li><a href="mailto:&quot; onclick=&quot;x">&quot; onclick=&quot;x</a></li><li>javascript:alert(1)</li></ul>"#);
    }
}
