//! What the organisation says itself about enrolling, in place of what the portal says.

use leptos::prelude::*;
use wire::portal::EnrolmentText;
use wire::terms::EnrolmentQuestion;

use super::kind::Kind;

/// The organisation's own answer, line by line; `None` where it gives none. What it says in another
/// language is worth more than what holds for most organisations.
#[must_use]
pub fn own_answer(
    texts: &[EnrolmentText],
    kind: Kind,
    question: EnrolmentQuestion,
    language: &str,
) -> Option<Vec<String>> {
    let answer = texts
        .iter()
        .find(|text| text.platform == kind.platform() && text.question == question)?;
    let text = answer
        .text
        .get(language)
        .or_else(|| answer.text.get("en"))
        .or_else(|| answer.text.values().next())?;
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    Some(lines.map(str::to_owned).collect())
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Words(String),
    /// An address to open.
    Address(String),
}

/// The line with its addresses apart; a mark after an address belongs to the sentence.
fn pieces(line: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = line;
    while let Some(start) = rest.find("https://") {
        let (words, from) = rest.split_at(start);
        let end = from
            .find(|character: char| character.is_whitespace() || "<>\"“”".contains(character))
            .unwrap_or(from.len());
        let address = from[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '\'', '’']);
        if !words.is_empty() {
            pieces.push(Piece::Words(words.to_owned()));
        }
        pieces.push(Piece::Address(address.to_owned()));
        rest = &from[address.len()..];
    }
    if !rest.is_empty() {
        pieces.push(Piece::Words(rest.to_owned()));
    }
    pieces
}

/// A line whose addresses can be opened outside.
pub fn line(text: &str, on_open_link: Callback<String>) -> impl IntoView + use<> {
    pieces(text)
        .into_iter()
        .map(|piece| match piece {
            Piece::Words(words) => words.into_any(),
            Piece::Address(address) => {
                let (href, link) = (address.clone(), address.clone());
                let open = move |event: leptos::ev::MouseEvent| {
                    event.prevent_default();
                    on_open_link.run(link.clone());
                };
                view! {
                    <a class="link" href=href on:click=open>
                        {address}
                    </a>
                }
                .into_any()
            }
        })
        .collect_view()
}

#[cfg(test)]
mod tests {
    use super::{EnrolmentQuestion, EnrolmentText, Kind, Piece, own_answer, pieces};

    #[test]
    fn the_readers_language_comes_first_and_any_before_none() {
        let text = |texts: &[(&str, &str)]| EnrolmentText {
            platform: Kind::Windows.platform(),
            question: EnrolmentQuestion::How,
            text: texts
                .iter()
                .map(|(language, text)| ((*language).to_owned(), (*text).to_owned()))
                .collect(),
        };
        let answer = |texts: &[(&str, &str)], kind, question| {
            own_answer(&[text(texts)], kind, question, "nl").map(|lines| lines.join("|"))
        };
        let (windows, how) = (Kind::Windows, EnrolmentQuestion::How);
        let both = [("en", "Click\n\n Wait "), ("nl", "Klik")];
        assert_eq!(answer(&both, windows, how).as_deref(), Some("Klik"));
        assert_eq!(
            answer(&both[..1], windows, how).as_deref(),
            Some("Click|Wait")
        );
        assert_eq!(
            answer(&[("fr", "Clic")], windows, how).as_deref(),
            Some("Clic")
        );
        assert_eq!(answer(&both, Kind::Linux, how), None);
        assert_eq!(
            answer(&both, windows, EnrolmentQuestion::WhatIsTheApp),
            None
        );
    }

    #[test]
    fn addresses_stand_apart_from_their_sentence() {
        let words = |text: &str| Piece::Words(text.to_owned());
        let address = |text: &str| Piece::Address(text.to_owned());
        for (line, expected) in [
            ("Wait.", vec![words("Wait.")]),
            (
                "Open https://enrol.example/a?b=1, then wait.",
                vec![
                    words("Open "),
                    address("https://enrol.example/a?b=1"),
                    words(", then wait."),
                ],
            ),
            (
                "(https://a.example) https://b.example.",
                vec![
                    words("("),
                    address("https://a.example"),
                    words(") "),
                    address("https://b.example"),
                    words("."),
                ],
            ),
            ("http://a.example", vec![words("http://a.example")]),
        ] {
            assert_eq!(pieces(line), expected, "{line}");
        }
    }
}
