//! Challenges as RFC 9110 §11.6.1 writes them: schemes, each with parameters or with something in base64, all
//! in one list with commas. Only reading it to the end tells which comma ends what.

/// The longest header that is read, in bytes.
const LONGEST: usize = 8 * 1024;
/// More challenges, and parameters in all of them, than any header has.
const MOST_CHALLENGES: usize = 16;
const MOST_PARAMETERS: usize = 64;

/// One challenge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Challenge {
    /// Its scheme, in small letters.
    pub(super) scheme: String,
    /// Its parameters, their names in small letters; no name stands here twice.
    parameters: Vec<(String, String)>,
}

impl Challenge {
    /// What stands in the parameter called `name`.
    pub(super) fn parameter(&self, name: &str) -> Option<&str> {
        let found = self.parameters.iter().find(|it| it.0 == name);
        found.map(|(_, value)| value.as_str())
    }
}

/// The challenges of one header, without those that name a parameter twice. None at all where the header
/// can't be read to its end: nobody knows where the next challenge would begin.
pub(super) fn challenges(header: &[u8]) -> Vec<Challenge> {
    let short = header.len() <= LONGEST;
    let read = short
        .then(|| Reader { rest: header }.challenges())
        .flatten();
    let mut challenges = read.unwrap_or_default();
    challenges.retain(|challenge| {
        let names = challenge.parameters.iter().map(|it| &it.0);
        let is_new = |(index, name): (usize, &String)| {
            challenge.parameters[..index].iter().all(|it| it.0 != *name)
        };
        names.enumerate().all(is_new)
    });
    challenges
}

struct Reader<'a> {
    rest: &'a [u8],
}

impl Reader<'_> {
    fn challenges(mut self) -> Option<Vec<Challenge>> {
        let mut challenges: Vec<Challenge> = Vec::new();
        let mut parameters = 0;
        // Whether the last challenge may have parameters: not beside something in base64.
        let mut open = false;
        loop {
            while self.spaces() || self.takes(b',') {}
            if self.rest.is_empty() {
                return Some(challenges);
            }
            let mut name = self.token()?;
            let spaced = self.spaces();
            if !self.begins_value() {
                challenges.push(Challenge {
                    scheme: std::mem::take(&mut name),
                    parameters: Vec::new(),
                });
                open = true;
                if spaced && !self.ends() {
                    // Its first parameter stands right behind it, without a comma.
                    open = !self.takes_token68();
                    if open {
                        name = self.token()?;
                        self.spaces();
                        self.begins_value().then_some(())?;
                    }
                }
            }
            if !name.is_empty() {
                let value = self.value()?;
                let challenge = challenges.last_mut().filter(|_| open)?;
                challenge.parameters.push((name, value));
                parameters += 1;
            }
            self.spaces();
            let too_many = challenges.len() > MOST_CHALLENGES || parameters > MOST_PARAMETERS;
            if too_many || !self.ends() {
                return None;
            }
        }
    }

    /// Whether the item of the list ends here.
    fn ends(&self) -> bool {
        matches!(self.rest.first(), None | Some(b','))
    }

    fn takes(&mut self, byte: u8) -> bool {
        let rest = self.rest.strip_prefix(&[byte]);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn begins_value(&mut self) -> bool {
        let begins = self.takes(b'=');
        if begins {
            self.spaces();
        }
        begins
    }

    fn spaces(&mut self) -> bool {
        !self.run(|byte| matches!(byte, b' ' | b'\t')).is_empty()
    }

    /// As many bytes as `fit`.
    fn run(&mut self, fit: impl Fn(u8) -> bool) -> &[u8] {
        let length = self.rest.iter().take_while(|byte| fit(**byte)).count();
        let (run, rest) = self.rest.split_at(length);
        self.rest = rest;
        run
    }

    /// A name, in small letters.
    fn token(&mut self) -> Option<String> {
        self.word().map(|word| word.to_ascii_lowercase())
    }

    fn word(&mut self) -> Option<String> {
        let word = self.run(is_word).to_vec();
        String::from_utf8(word).ok().filter(|it| !it.is_empty())
    }

    /// Takes something in base64 (`token68`), if the rest of the item is that.
    fn takes_token68(&mut self) -> bool {
        let before = self.rest;
        let any = !self.run(is_token68).is_empty();
        self.run(|byte| byte == b'=');
        self.spaces();
        let whole = any && self.ends();
        if !whole {
            self.rest = before;
        }
        whole
    }

    fn value(&mut self) -> Option<String> {
        if !self.takes(b'"') {
            return self.word();
        }
        let mut value = Vec::new();
        loop {
            let mut byte = self.next()?;
            if byte == b'"' {
                return Some(String::from_utf8_lossy(&value).into_owned());
            }
            if byte == b'\\' {
                byte = self.next()?;
            }
            value.push(byte);
        }
    }

    /// The next byte of a quoted string.
    fn next(&mut self) -> Option<u8> {
        let (&byte, rest) = self.rest.split_first()?;
        self.rest = rest;
        (byte == b'\t' || !byte.is_ascii_control()).then_some(byte)
    }
}

/// What a name or an unquoted value is made of (RFC 9110 §5.6.2).
fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte)
}

fn is_token68(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~+/".contains(&byte)
}
