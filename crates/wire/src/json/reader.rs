//! What stands next in a text of JSON (RFC 8259).

use super::Unreadable;
use std::borrow::Cow;

/// How deep a document that is wanted goes at most; what is skipped may go deeper.
const DEEPEST: u8 = 127;

/// A text of JSON, and how far it has been read.
pub(super) struct Reader<'de> {
    text: &'de str,
    at: usize,
    deeper: u8,
}

impl<'de> Reader<'de> {
    pub(super) fn of(text: &'de str) -> Self {
        Self {
            text,
            at: 0,
            deeper: DEEPEST,
        }
    }

    /// The byte that comes next; none at the end, where a NUL says the same: it stands in no document.
    fn byte(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or(0)
    }

    /// The byte with which the next token begins.
    pub(super) fn peek(&mut self) -> u8 {
        while matches!(self.byte(), b' ' | b'\n' | b'\t' | b'\r') {
            self.at += 1;
        }
        self.byte()
    }

    /// Nothing may come any more.
    pub(super) fn end(&mut self) -> Result<(), Unreadable> {
        self.peek();
        (self.at == self.text.len()).then_some(()).ok_or(Unreadable)
    }

    /// Takes one mark.
    pub(super) fn take(&mut self, mark: u8) -> Result<(), Unreadable> {
        if self.peek() != mark {
            return Err(Unreadable);
        }
        self.at += 1;
        Ok(())
    }

    /// Takes one of the three words.
    pub(super) fn take_word(&mut self, word: &str) -> Result<(), Unreadable> {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        if !rest.starts_with(word.as_bytes()) {
            return Err(Unreadable);
        }
        self.at += word.len();
        Ok(())
    }

    /// Enters an object or an array.
    pub(super) fn open(&mut self, mark: u8) -> Result<(), Unreadable> {
        self.take(mark)?;
        self.deeper = self.deeper.checked_sub(1).ok_or(Unreadable)?;
        Ok(())
    }

    /// Leaves it.
    pub(super) fn close(&mut self, mark: u8) -> Result<(), Unreadable> {
        self.deeper += 1;
        self.take(mark)
    }

    /// Whether one more stands before `close`, and takes the comma before it.
    pub(super) fn more(&mut self, first: &mut bool, close: u8) -> Result<bool, Unreadable> {
        if self.peek() == close {
            return Ok(false);
        }
        if !core::mem::take(first) {
            self.take(b',')?;
        }
        if close == b'}' && self.peek() != b'"' {
            return Err(Unreadable);
        }
        Ok(true)
    }

    /// Takes a string.
    pub(super) fn string(&mut self) -> Result<Cow<'de, str>, Unreadable> {
        let raw = self.raw_string()?;
        if raw.contains('\\') {
            unescaped(raw).map(Cow::Owned).ok_or(Unreadable)
        } else {
            Ok(Cow::Borrowed(raw))
        }
    }

    /// Takes a string, and leaves its escapes as they are.
    fn raw_string(&mut self) -> Result<&'de str, Unreadable> {
        self.take(b'"')?;
        let begins = self.at;
        loop {
            let byte = self.byte();
            self.at += 1;
            match byte {
                b'"' => return Ok(&self.text[begins..self.at - 1]),
                b'\\' => {
                    let escape = self.byte();
                    self.at += 1;
                    match escape {
                        b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => {}
                        b'u' => {
                            for _ in 0..4 {
                                if !self.byte().is_ascii_hexdigit() {
                                    return Err(Unreadable);
                                }
                                self.at += 1;
                            }
                        }
                        _ => return Err(Unreadable),
                    }
                }
                0..=0x1F => return Err(Unreadable),
                _ => {}
            }
        }
    }

    /// Takes a number.
    pub(super) fn number(&mut self) -> Result<&'de str, Unreadable> {
        let begins = self.at;
        if self.byte() == b'-' {
            self.at += 1;
        }
        if self.byte() == b'0' {
            self.at += 1;
        } else {
            self.digits()?;
        }
        if self.byte() == b'.' {
            self.at += 1;
            self.digits()?;
        }
        if matches!(self.byte(), b'e' | b'E') {
            self.at += 1;
            if matches!(self.byte(), b'+' | b'-') {
                self.at += 1;
            }
            self.digits()?;
        }
        Ok(&self.text[begins..self.at])
    }

    fn digits(&mut self) -> Result<(), Unreadable> {
        let begins = self.at;
        while self.byte().is_ascii_digit() {
            self.at += 1;
        }
        (self.at > begins).then_some(()).ok_or(Unreadable)
    }

    /// Takes a value that nobody wants, however deep it goes.
    pub(super) fn skip(&mut self) -> Result<(), Unreadable> {
        let mut open = Vec::new();
        loop {
            let mut first = false;
            match self.peek() {
                b'"' => drop(self.raw_string()?),
                b'n' => self.take_word("null")?,
                b't' => self.take_word("true")?,
                b'f' => self.take_word("false")?,
                b'{' => {
                    self.at += 1;
                    open.push(b'}');
                    first = true;
                }
                b'[' => {
                    self.at += 1;
                    open.push(b']');
                    first = true;
                }
                _ => drop(self.number()?),
            }
            loop {
                let Some(close) = open.last().copied() else {
                    return Ok(());
                };
                if self.more(&mut first, close)? {
                    if close == b'}' {
                        self.raw_string()?;
                        self.take(b':')?;
                    }
                    break;
                }
                self.at += 1;
                open.pop();
                first = false;
            }
        }
    }
}

/// What stands in a string, where half of a pair of surrogates alone is nothing. Every escape is one of RFC 8259's.
fn unescaped(raw: &str) -> Option<String> {
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some((before, after)) = rest.split_once('\\') {
        text.push_str(before);
        let escape = after.chars().next()?;
        rest = &after[1..];
        text.push(match escape {
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => {
                let mut code = hexadecimal(&mut rest)?;
                if (0xD800..0xDC00).contains(&code) {
                    rest = rest.strip_prefix("\\u")?;
                    let low = hexadecimal(&mut rest)?;
                    if !(0xDC00..0xE000).contains(&low) {
                        return None;
                    }
                    code = 0x1_0000 + ((code - 0xD800) << 10) + (low - 0xDC00);
                }
                char::from_u32(code)?
            }
            itself => itself,
        });
    }
    text.push_str(rest);
    Some(text)
}

fn hexadecimal(rest: &mut &str) -> Option<u32> {
    let (digits, after) = rest.split_at_checked(4)?;
    *rest = after;
    u32::from_str_radix(digits, 16).ok()
}
