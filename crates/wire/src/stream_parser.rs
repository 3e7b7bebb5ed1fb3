//! Reads server-sent events as they trickle in (WHATWG HTML §9.2.6).

/// A line longer than this isn't one of the portal's.
const LONGEST_LINE: usize = 64 * 1024;

/// Somebody who isn't the portal is talking.
#[derive(Debug, PartialEq, Eq)]
pub struct TooLong;

/// A stream, as far as it has come in.
#[derive(Debug, Default)]
pub struct StreamParser {
    line: Vec<u8>,
    id: Option<String>,
    last_id: Option<String>,
    data: Vec<String>,
    size: usize,
}

impl StreamParser {
    /// The id that was said last, with an event or by itself, as the portal does in its greeting.
    #[must_use]
    pub fn last_id(&self) -> Option<&str> {
        self.last_id.as_deref()
    }

    /// Takes what has come in; returns what the events say that are whole now.
    ///
    /// # Errors
    ///
    /// When a line or an event is longer than any of the portal's.
    pub fn take(&mut self, bytes: &[u8]) -> Result<Vec<String>, TooLong> {
        let mut messages = Vec::new();
        for byte in bytes {
            if *byte == b'\n' {
                let line = core::mem::take(&mut self.line);
                let text = String::from_utf8_lossy(&line);
                messages.extend(self.line(text.trim_end_matches('\r')));
            } else {
                self.line.push(*byte);
            }
            if self.line.len() + self.size > LONGEST_LINE {
                return Err(TooLong);
            }
        }
        Ok(messages)
    }

    fn line(&mut self, line: &str) -> Option<String> {
        if line.is_empty() {
            self.size = 0;
            let data = core::mem::take(&mut self.data);
            self.last_id = self.id.take().or(self.last_id.take());
            return (!data.is_empty()).then(|| data.join("\n"));
        }
        let (name, value) = line.split_once(':').unwrap_or((line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match name {
            "data" => {
                self.size += value.len() + 1;
                self.data.push(value.to_owned());
            }
            "id" if !value.contains('\0') => self.id = Some(value.to_owned()),
            _ => {}
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use proptest::sample::{Index, select};

    #[test]
    fn events_come_out_however_the_bytes_are_cut() {
        let text =
            ": hello\n\nevent: change\r\nid: 7\r\ndata: {\"a\":1}\r\n\r\ndata:x\ndata: y\n\n";
        let expected = ["{\"a\":1}", "x\ny"];
        for size in 1..text.len() {
            let mut parser = StreamParser::default();
            let mut messages = Vec::new();
            for chunk in text.as_bytes().chunks(size) {
                messages.extend(parser.take(chunk).unwrap());
            }
            assert_eq!(messages, expected, "in pieces of {size}");
            assert_eq!(parser.last_id(), Some("7"));
        }
    }

    const PIECES: &[&str] = &[
        "data: ",
        "data",
        ":",
        "id: 7",
        "id:",
        "event: change",
        "\n",
        "\r\n",
        "\n\n",
        "\r",
        "\0",
        "é",
        "{\"a\":1}",
    ];

    /// What is near to a stream of events.
    fn stream() -> impl Strategy<Value = Vec<u8>> {
        let piece = prop_oneof![
            4 => select(PIECES).prop_map(|piece| piece.as_bytes().to_vec()),
            1 => any::<Vec<u8>>(),
        ];
        prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn how_a_stream_is_cut_changes_nothing(stream in stream(), cuts in any::<[Index; 3]>()) {
            let mut whole = StreamParser::default();
            let expected = whole.take(&stream);
            let mut ends: Vec<_> = cuts.iter().map(|cut| cut.index(stream.len() + 1)).collect();
            ends.push(stream.len());
            ends.sort_unstable();
            let (mut parser, mut begin, mut messages) = (StreamParser::default(), 0, Ok(Vec::new()));
            for end in ends {
                let more = parser.take(&stream[begin..end]);
                messages = messages.and_then(|messages| Ok([messages, more?].concat()));
                begin = end;
            }
            prop_assert_eq!(&messages, &expected);
            if expected.is_ok() {
                prop_assert_eq!(parser.last_id(), whole.last_id());
                let id = parser.last_id().unwrap_or_default();
                prop_assert!(!id.contains(['\n', '\0']));
            }
        }
    }

    #[test]
    fn an_id_counts_without_an_event_and_only_when_it_is_whole() {
        let mut parser = StreamParser::default();
        assert_eq!(parser.take(b": here\nid: 41\n\n").unwrap(), [""; 0]);
        assert_eq!(parser.last_id(), Some("41"));
        assert_eq!(parser.take(b"id: 42\ndata: x\n").unwrap(), [""; 0]);
        assert_eq!(parser.last_id(), Some("41"));
    }

    #[test]
    fn an_endless_line_or_event_is_refused() {
        let endless = "a".repeat(LONGEST_LINE + 1);
        assert_eq!(
            StreamParser::default().take(endless.as_bytes()),
            Err(TooLong)
        );
        let endless = "data: aaaaaaaaaaaaaaa\n".repeat(LONGEST_LINE / 8);
        assert_eq!(
            StreamParser::default().take(endless.as_bytes()),
            Err(TooLong)
        );
    }
}
