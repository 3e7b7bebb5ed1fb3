//! Small folders of words, made into code or refused.

use super::{Text, compiled};
use messages::Language;

/// The code of one file that stands in both languages' folders.
fn code(english: &str, dutch: &str) -> String {
    let texts = [(Language::English, english), (Language::Dutch, dutch)];
    let texts = texts.map(|(language, content)| Text {
        language,
        file: format!("{}/phone.ftl", language.tag()),
        content: content.to_owned(),
    });
    compiled(&texts).unwrap_or_else(|mistake| mistake.to_string())
}

#[test]
fn a_message_becomes_a_constant_and_an_entry() {
    let code = code(
        "\
# What a person calls it.
-phone = Phone
# $count (Number): how many there are.
phone-count = { $count ->
    [0] No { -phone }
    [one] One { -phone }
   *[other] { $count } of { $owner }
}
",
        "\
-phone = Telefoon
phone-count = { $count } van “{ $owner }”
",
    );
    insta::assert_snapshot!(code.replace(" Pattern::", "\n  Pattern::"), @r#"
    static PHONE_COUNT: Message = Message::new([Pattern::Select(&Select { name: "count", isolated: false, variants: &[(Key::Number(0),
      Pattern::Parts(&[Pattern::Text("No "),
      Pattern::Text("Phone")])), (Key::Word("one"),
      Pattern::Parts(&[Pattern::Text("One "),
      Pattern::Text("Phone")]))], otherwise:
      Pattern::Parts(&[Pattern::Variable { name: "count", isolated: true },
      Pattern::Text(" of "),
      Pattern::Variable { name: "owner", isolated: true }]) }),
      Pattern::Parts(&[Pattern::Variable { name: "count", isolated: true },
      Pattern::Text(" van “"),
      Pattern::Variable { name: "owner", isolated: true },
      Pattern::Text("”")])]);

    /// Every message, in the order of their ids.
    pub(crate) const CATALOGUE: &[Entry] = &[
        Entry { id: "phone-count", variables: &["count", "owner"], message: &PHONE_COUNT },
    ];
    "#);
}

#[test]
fn what_the_languages_dont_share_is_refused() {
    let check = |english, dutch, expected| assert_eq!(code(english, dutch), expected);
    check(
        "one = One\ntwo = Two\n",
        "one = Een\n",
        "locales/en/phone.ftl: two: it isn't said in nl",
    );
    check(
        "one = One\n",
        "one = Een\ntwo = Twee\n",
        "locales/nl/phone.ftl: two: it isn't said in en",
    );
    check(
        "one = One { $device }\n",
        "one = Een { $apparaat }\n",
        "locales/nl/phone.ftl: one: its variables aren't those of the English",
    );
}

#[test]
fn what_cant_be_said_is_refused() {
    let check = |english, expected: &str| {
        let expected = format!("locales/en/phone.ftl: {expected}");
        assert_eq!(code(english, english), expected, "{english}");
    };
    check(
        "one\n",
        ": it can't be read: Expected a token starting with \"=\"",
    );
    check("one = One\none = Two\n", "one: there are two of that name");
    check("one =\n    .title = One\n", "one: it says nothing");
    check(
        "one = One\n    .title = Title\n",
        "one: no attribute can be said",
    );
    check("one = { -nobody }\n", "one: there is no term -nobody");
    check(
        "-brand = { $name }\none = { -brand }\n",
        "one: a term always says the same",
    );
    let braces =
        "one: only variables and terms, and what depends on a variable, may stand in braces";
    check("one = { NUMBER($count) }\n", braces);
    check("one = { \"quoted\" }\n", braces);
    check("two = Two\none = { two }\n", braces);
    check(
        "one = { NUMBER($count) ->\n   *[other] One\n}\n",
        "one: only a variable can be selected on",
    );
    check(
        "one = { $count ->\n   *[other] More\n    [one] One\n}\n",
        "one: the default comes last",
    );
    check(
        "one = { $count ->\n    [0.5] Half\n   *[other] More\n}\n",
        "one: 0.5 is no whole number",
    );
}
