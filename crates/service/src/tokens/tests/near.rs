//! What is near to a good token: one of its parts with a few things changed, and the signature as it was.

use super::*;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// Whether a token counts, and for whom.
fn read(gate: &Gate, token: &str) -> Result<String, Refusal> {
    let read = futures::executor::block_on(gate.tokens.read(token));
    read.map(|claims| claims.subject)
}

/// `text` with the bytes at these places in the place of what stood there.
fn altered(text: &str, changes: &[(Index, u8)]) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for (at, byte) in changes {
        let at = at.index(bytes.len());
        bytes[at] = *byte;
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn changes() -> impl Strategy<Value = Vec<(Index, u8)>> {
    prop::collection::vec((any::<Index>(), 0x20_u8..0x7f), 1..4)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_token_with_another_character_counts(changes in changes()) {
        let (gate, good) = (gate(), with(&json!({})));
        prop_assert_eq!(read(&gate, &good), Ok("ada".to_owned()));
        let altered = altered(&good, &changes);
        prop_assume!(altered != good);
        prop_assert!(read(&gate, &altered).is_err(), "{altered}");
    }

    #[test]
    fn no_token_with_another_part_counts(part in 0_usize..2, changes in changes()) {
        let (gate, good) = (gate(), with(&json!({})));
        let mut parts: Vec<_> = good.split('.').map(str::to_owned).collect();
        let text = URL_SAFE_NO_PAD.decode(&parts[part]).unwrap();
        let text = String::from_utf8(text).unwrap();
        let changed = altered(&text, &changes);
        prop_assume!(changed != text);
        parts[part] = URL_SAFE_NO_PAD.encode(changed);
        prop_assert!(read(&gate, &parts.join(".")).is_err());
    }

    #[test]
    fn whatever_the_issuer_signs_is_for_us_and_in_time((name, value) in change()) {
        let claims = changed(&json!({ name: value }));
        let token = sign(&header(), &claims);
        if let Ok(read) = futures::executor::block_on(gate().tokens.read(&token)) {
            prop_assert_eq!(&read.issuer, minted::ISSUER);
            let audience = &claims["aud"];
            let several = audience.as_array().into_iter().flatten();
            prop_assert!(several.chain([audience]).any(|one| one == AUDIENCE));
            prop_assert_eq!(Some(read.subject.as_str()), claims["sub"].as_str());
            prop_assert!(read.until() > Timestamp(NOW));
            prop_assert!(read.not_before().is_none_or(|it| it <= Timestamp(NOW + LEEWAY)));
            let times = [read.auth_time(), read.not_before()];
            prop_assert!(times.into_iter().flatten().all(|time| time.0 >= 0));
        }
    }

    #[test]
    fn nothing_else_counts(text in ".*") {
        prop_assert!(read(&gate(), &text).is_err());
    }
}

/// Claims that mean something.
const KNOWN: &[&str] = &[
    "iss",
    "aud",
    "exp",
    "nbf",
    "iat",
    "sub",
    "scope",
    "auth_time",
    "azp",
];

fn name() -> impl Strategy<Value = String> {
    prop_oneof![8 => select(KNOWN).prop_map(str::to_owned), 1 => "[a-z_]{2,9}"]
}

/// One claim changed: half of the time one that is compared, with what comes near to passing, since nothing
/// that is merely random does.
fn change() -> impl Strategy<Value = (String, Value)> {
    let one_of = |names: &'static [&'static str]| select(names).prop_map(str::to_owned);
    let time = (NOW - 100..NOW + 100).prop_map(Value::from);
    prop_oneof![
        1 => (one_of(&["exp", "nbf"]), time),
        1 => (one_of(&["iss", "aud"]), text().prop_map(Value::from)),
        2 => (name(), claim()),
    ]
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(AUDIENCE.to_owned()),
        Just(minted::ISSUER.to_owned()),
        ".{0,12}",
    ]
}

/// A claim of any kind, near to those that mean something.
fn claim() -> impl Strategy<Value = Value> {
    let whole = prop_oneof![NOW - 40..NOW + 40, any::<i64>()];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        whole.prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        text().prop_map(Value::from),
    ];
    leaf.prop_recursive(2, 6, 3, |inner| {
        prop::collection::vec(inner, 0..3).prop_map(Value::from)
    })
}
