//! One-time codes that people type: drawn, shown in groups of four, and read with forgiveness.

use crate::dice::Dice;
use crate::guard::hash_of;
use zeroize::Zeroizing;

/// Nothing in it is mistaken for something else in it; each character carries five bits.
const ALPHABET: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
/// Sixty bits.
const LENGTH: usize = 12;

/// A new code, with dashes between its groups.
pub(crate) fn draw(dice: &dyn Dice) -> Zeroizing<String> {
    let mut bytes = Zeroizing::new([0; LENGTH]);
    dice.fill(&mut *bytes);
    let mut code = Zeroizing::new(String::with_capacity(LENGTH + 2));
    for (index, byte) in bytes.iter().enumerate() {
        if matches!(index, 4 | 8) {
            code.push('-');
        }
        code.push(char::from(ALPHABET[usize::from(byte % 32)]));
    }
    code
}

/// The hash by which a code is found. One of ours may come with or without its dashes and in any
/// case; any other code counts as it is.
pub(crate) fn hash(code: &str) -> [u8; 32] {
    let bare: Zeroizing<String> = Zeroizing::new(
        code.chars()
            .filter(|character| *character != '-' && !character.is_whitespace())
            .map(|character| character.to_ascii_uppercase())
            .collect(),
    );
    let ours = bare.len() == LENGTH && bare.bytes().all(|byte| ALPHABET.contains(&byte));
    hash_of(if ours { &bare } else { code })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dice::SystemDice;

    #[test]
    fn a_code_is_three_groups_and_found_however_it_is_typed() {
        let code = draw(&SystemDice);
        let groups: Vec<usize> = code.split('-').map(str::len).collect();
        assert_eq!(groups, [4, 4, 4]);
        assert_ne!(code, draw(&SystemDice));
        for typed in [
            code.replace('-', ""),
            code.to_lowercase(),
            format!(" {} ", code.replace('-', " - ")),
        ] {
            assert_eq!(hash(&typed), hash(&code), "{typed}");
        }
        assert_ne!(hash(&code[1..]), hash(&code));
    }

    #[test]
    fn any_other_code_counts_as_it_is() {
        assert_ne!(hash("a-code"), hash("acode"));
        assert_ne!(hash("abcdefgh-jk1"), hash("ABCDEFGHJK1"));
    }
}
