//! Words that other parts of the product show. They stand in the folders of the languages too, so
//! the check of all words at compile time wants each of them named once; nothing here is shown.

use leptos_fluent::tr;

/// Every such message, with its variables.
#[expect(dead_code, reason = "only the check at compile time reads it")]
fn named() -> Vec<String> {
    let text = String::new;
    vec![
        tr!("callback-product"),
        tr!("callback-signed-in-title"),
        tr!("callback-signed-in-text"),
        tr!("callback-cancelled-title"),
        tr!("callback-cancelled-text"),
        tr!("callback-took-too-long-title"),
        tr!("callback-took-too-long-text"),
        tr!("callback-somebody-else-title"),
        tr!("callback-somebody-else-text"),
        tr!("callback-not-finished-title"),
        tr!("callback-not-finished-text"),
        tr!("callback-over-title"),
        tr!("callback-over-text"),
        tr!("page-title", { "organisation" => text() }),
        tr!("page-motto"),
        tr!("page-motto-more"),
        tr!("page-other-language"),
        tr!("sign-in-heading"),
        tr!("sign-in-lead", { "organisation" => text() }),
        tr!("sign-in-demo"),
        tr!("sign-in-people"),
        tr!("sign-in-user-name"),
        tr!("sign-in-password"),
        tr!("sign-in-what-to-type", { "name" => text() }),
        tr!("sign-in-choose-first"),
        tr!("sign-in-button"),
        tr!("sign-in-cancel"),
        tr!("sign-in-wrong"),
        tr!("ended-heading"),
        tr!("ended-text"),
        tr!("refused-heading"),
        tr!("refused-text"),
        tr!("sign-out-heading"),
        tr!("sign-out-text", { "name" => text() }),
        tr!("sign-out-button"),
        tr!("signed-out-heading"),
        tr!("signed-out-text"),
    ]
}
