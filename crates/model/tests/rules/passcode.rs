//! Temporary passcodes: their characters, their length, and that they are as likely as they should be.

use model::passcode::{Characters, draw};
use proptest::prelude::*;
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng;
use std::collections::BTreeMap;

/// Characters that one is read for another; a passcode may have at most one of each group.
const LOOK_ALIKES: [&str; 7] = ["0o", "1li", "2z", "5s", "6b", "8b", "9q"];

fn drawn(characters: Characters, minimum_length: u8, seed: u64) -> String {
    let mut dice = ChaCha20Rng::seed_from_u64(seed);
    draw(characters, minimum_length, &mut dice)
        .reveal()
        .to_owned()
}

/// How often each character stands at each place, over many draws of the shortest length.
fn counted(characters: Characters, draws: u32) -> Vec<BTreeMap<char, u32>> {
    let mut dice = ChaCha20Rng::seed_from_u64(2026);
    let mut places = Vec::new();
    for _ in 0..draws {
        let passcode = draw(characters, 0, &mut dice);
        for (at, character) in passcode.reveal().chars().enumerate() {
            if places.len() <= at {
                places.push(BTreeMap::new());
            }
            *places[at].entry(character).or_insert(0) += 1;
        }
    }
    places
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2_000) })]

    #[test]
    fn letters_and_digits_have_one_of_each_and_no_look_alikes(
        minimum_length in any::<u8>(),
        seed in any::<u64>(),
    ) {
        let passcode = drawn(Characters::LettersAndDigits, minimum_length, seed);
        prop_assert!(passcode.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()));
        prop_assert!(passcode.bytes().any(|byte| byte.is_ascii_lowercase()));
        prop_assert!(passcode.bytes().any(|byte| byte.is_ascii_digit()));
        prop_assert!(passcode.len() >= usize::from(minimum_length));
    }

    #[test]
    fn digits_are_digits_and_long_enough(minimum_length in any::<u8>(), seed in any::<u64>()) {
        let passcode = drawn(Characters::Digits, minimum_length, seed);
        prop_assert!(passcode.bytes().all(|byte| byte.is_ascii_digit()));
        prop_assert!(passcode.len() >= usize::from(minimum_length));
        prop_assert!(passcode.len() >= 8);
    }
}

#[test]
fn nothing_in_the_alphabet_is_mistaken_for_something_else_in_it() {
    let alphabet: String = counted(Characters::LettersAndDigits, 2_000)[0]
        .keys()
        .collect();
    for group in LOOK_ALIKES {
        let present = group.chars().filter(|&c| alphabet.contains(c)).count();
        assert!(present <= 1, "{group} in {alphabet}");
    }
}

#[test]
fn letters_and_digits_carry_at_least_forty_bits() {
    let places = counted(Characters::LettersAndDigits, 2_000);
    let letters = places[0].keys().filter(|c| c.is_ascii_lowercase()).count();
    let digits = places[0].keys().filter(|c| c.is_ascii_digit()).count();
    let length = u32::try_from(places.len()).unwrap();
    let strings = |characters: usize| u128::try_from(characters).unwrap().pow(length);
    // All strings, without those of letters only and of digits only.
    let possible = strings(letters + digits) - strings(letters) - strings(digits);
    assert!(
        possible >= 1 << 40,
        "{possible} of {letters} + {digits}, {length} long"
    );
}

/// Pearson's chi-square of what was counted at a place against what should be.
fn chi_square(counts: &BTreeMap<char, u32>, expected: impl Fn(char) -> f64) -> f64 {
    counts
        .iter()
        .map(|(&character, &count)| {
            let expected = expected(character);
            (f64::from(count) - expected).powi(2) / expected
        })
        .sum()
}

#[test]
fn every_digit_is_equally_likely_at_every_place() {
    const DRAWS: u32 = 20_000;
    for counts in counted(Characters::Digits, DRAWS) {
        assert_eq!(counts.len(), 10);
        // Nine degrees of freedom: exceeded once in ten thousand by chance.
        let statistic = chi_square(&counts, |_| f64::from(DRAWS) / 10.0);
        assert!(statistic < 33.7, "{statistic}: {counts:?}");
    }
}

#[test]
fn every_letter_and_digit_is_as_likely_as_the_rule_of_one_each_makes_it() {
    const DRAWS: u32 = 40_000;
    let places = counted(Characters::LettersAndDigits, DRAWS);
    let letters = places[0].keys().filter(|c| c.is_ascii_lowercase()).count();
    let digits = places[0].len() - letters;
    let length = i32::try_from(places.len()).unwrap();
    let strings =
        |characters: usize, length: i32| f64::from(u32::try_from(characters).unwrap()).powi(length);
    let all = letters + digits;
    let possible = strings(all, length) - strings(letters, length) - strings(digits, length);
    for counts in places {
        assert_eq!(counts.len(), all);
        // Twenty-two degrees of freedom: exceeded once in ten thousand by chance.
        let statistic = chi_square(&counts, |character| {
            let own_kind = if character.is_ascii_digit() {
                digits
            } else {
                letters
            };
            let with_it_here = strings(all, length - 1) - strings(own_kind, length - 1);
            f64::from(DRAWS) * with_it_here / possible
        });
        assert!(statistic < 55.5, "{statistic}: {counts:?}");
    }
}

#[test]
fn a_passcode_never_shows_itself_in_a_log() {
    let mut dice = ChaCha20Rng::seed_from_u64(1);
    let passcode = draw(Characters::Digits, 8, &mut dice);
    assert!(!format!("{passcode:?}").contains(passcode.reveal()));
}
