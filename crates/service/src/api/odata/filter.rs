//! Reads `$filter`: comparisons, `in`, `and`, `or` and parentheses. What may be compared with what is for
//! the list to say.

use crate::failure::Failure;

/// The longest filter, in bytes.
const LONGEST: usize = 4_096;
/// How deep parentheses may lie in each other.
const DEEPEST: usize = 8;

const UNREADABLE: Failure =
    Failure::BadRequest("$filter can't be read: it knows eq, ge, le, in, and, or and parentheses.");

/// A condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Condition {
    /// All of them.
    All(Vec<Condition>),
    /// One of them at least.
    Any(Vec<Condition>),
    /// Something about one property.
    Comparison(Comparison),
}

/// A property and what it is compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Comparison {
    pub(crate) property: String,
    pub(crate) operator: Operator,
    /// One value, or with `in` any number of them.
    pub(crate) values: Vec<Value>,
}

/// How a property is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Operator {
    /// `eq`, and `in`, which is the same with several values.
    IsOneOf,
    /// `ge`.
    AtLeast,
    /// `le`.
    AtMost,
}

/// What a property is compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Value {
    /// Between quotation marks.
    Text(String),
    /// As it stands: a number, a date.
    Bare(String),
}

/// Reads a condition.
pub(crate) fn parse(text: &str) -> Result<Condition, Failure> {
    if text.len() > LONGEST {
        return Err(Failure::BadRequest("$filter is too long."));
    }
    let tokens = tokens(text).ok_or(UNREADABLE)?;
    let mut reader = Reader {
        tokens: &tokens,
        depth: 0,
    };
    let condition = reader.any().ok_or(UNREADABLE)?;
    if reader.tokens.is_empty() {
        Ok(condition)
    } else {
        Err(UNREADABLE)
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Token {
    Open,
    Close,
    Comma,
    Text(String),
    Word(String),
}

fn tokens(text: &str) -> Option<Vec<Token>> {
    let mut tokens = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let (token, after) = match first {
            '(' => (Token::Open, &rest[1..]),
            ')' => (Token::Close, &rest[1..]),
            ',' => (Token::Comma, &rest[1..]),
            '\'' => {
                let (text, after) = quoted(&rest[1..])?;
                (Token::Text(text), after)
            }
            _ => {
                let ends = |character: char| " (),'".contains(character);
                let (word, after) = rest.split_at(rest.find(ends).unwrap_or(rest.len()));
                (Token::Word(word.to_owned()), after)
            }
        };
        tokens.push(token);
        rest = after.trim_start();
    }
    Some(tokens)
}

/// Up to the quotation mark that ends it; two stand for one.
fn quoted(mut rest: &str) -> Option<(String, &str)> {
    let mut text = String::new();
    loop {
        let (before, after) = rest.split_once('\'')?;
        text.push_str(before);
        match after.strip_prefix('\'') {
            Some(goes_on) => {
                text.push('\'');
                rest = goes_on;
            }
            None => return Some((text, after)),
        }
    }
}

struct Reader<'tokens> {
    tokens: &'tokens [Token],
    depth: usize,
}

impl Reader<'_> {
    fn any(&mut self) -> Option<Condition> {
        let mut conditions = vec![self.all()?];
        while self.takes_word("or") {
            conditions.push(self.all()?);
        }
        Some(one_or(conditions, Condition::Any))
    }

    fn all(&mut self) -> Option<Condition> {
        let mut conditions = vec![self.single()?];
        while self.takes_word("and") {
            conditions.push(self.single()?);
        }
        Some(one_or(conditions, Condition::All))
    }

    fn single(&mut self) -> Option<Condition> {
        if !self.takes(&Token::Open) {
            return self.comparison().map(Condition::Comparison);
        }
        self.depth += 1;
        if self.depth > DEEPEST {
            return None;
        }
        let inside = self.any()?;
        self.depth -= 1;
        self.takes(&Token::Close).then_some(inside)
    }

    fn comparison(&mut self) -> Option<Comparison> {
        let property = self.word()?;
        let operator = self.word()?;
        if operator == "in" {
            return Some(Comparison {
                property,
                operator: Operator::IsOneOf,
                values: self.values()?,
            });
        }
        Some(Comparison {
            property,
            operator: match operator.as_str() {
                "eq" => Operator::IsOneOf,
                "ge" => Operator::AtLeast,
                "le" => Operator::AtMost,
                _ => return None,
            },
            values: vec![self.value()?],
        })
    }

    fn values(&mut self) -> Option<Vec<Value>> {
        if !self.takes(&Token::Open) {
            return None;
        }
        let mut values = vec![self.value()?];
        while self.takes(&Token::Comma) {
            values.push(self.value()?);
        }
        self.takes(&Token::Close).then_some(values)
    }

    fn value(&mut self) -> Option<Value> {
        match self.next()? {
            Token::Text(text) => Some(Value::Text(text.clone())),
            Token::Word(word) => Some(Value::Bare(word.clone())),
            Token::Open | Token::Close | Token::Comma => None,
        }
    }

    fn word(&mut self) -> Option<String> {
        match self.next()? {
            Token::Word(word) => Some(word.clone()),
            _ => None,
        }
    }

    fn next(&mut self) -> Option<&Token> {
        let (first, rest) = self.tokens.split_first()?;
        self.tokens = rest;
        Some(first)
    }

    fn takes(&mut self, wanted: &Token) -> bool {
        let found = self.tokens.first() == Some(wanted);
        if found {
            self.tokens = &self.tokens[1..];
        }
        found
    }

    fn takes_word(&mut self, wanted: &str) -> bool {
        let found = matches!(self.tokens.first(), Some(Token::Word(word)) if word == wanted);
        if found {
            self.tokens = &self.tokens[1..];
        }
        found
    }
}

fn one_or(mut conditions: Vec<Condition>, several: fn(Vec<Condition>) -> Condition) -> Condition {
    match (conditions.pop(), conditions.is_empty()) {
        (Some(only), true) => only,
        (last, _) => {
            conditions.extend(last);
            several(conditions)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fmt::Write as _;

    fn shown(condition: &Condition) -> String {
        let joined = |conditions: &[Condition], joint: &str| {
            let each: Vec<_> = conditions.iter().map(shown).collect();
            format!("[{}]", each.join(joint))
        };
        match condition {
            Condition::All(conditions) => joined(conditions, " and "),
            Condition::Any(conditions) => joined(conditions, " or "),
            Condition::Comparison(comparison) => {
                let mut text = format!("{} {:?}", comparison.property, comparison.operator);
                for value in &comparison.values {
                    let _ = write!(text, " {value:?}");
                }
                text
            }
        }
    }

    #[test]
    fn conditions_bind_as_in_odata() {
        let mut told = String::new();
        for text in [
            "a eq 'x'",
            "a eq 'o''neill' and b ge 2026-11-23T09:41:00Z",
            "a eq 'x' or a eq 'y' and b le 3",
            "( a eq 'x' or a eq 'y' ) and b in('1' , '2')",
            "",
            "a",
            "a eq",
            "a ne 'x'",
            "a eq 'x",
            "a eq 'x' b eq 'y'",
            "a eq 'x' AND b eq 'y'",
            "(a eq 'x'",
            "a in ()",
            "not a eq 'x'",
            "contains(a,'x')",
            "((((((((a eq 'x'))))))))",
            "(((((((((a eq 'x')))))))))",
        ] {
            let read = parse(text).map_or("-".to_owned(), |condition| shown(&condition));
            writeln!(told, "{text} => {read}").unwrap();
        }
        insta::assert_snapshot!(told, @r#"
        a eq 'x' => a IsOneOf Text("x")
        a eq 'o''neill' and b ge 2026-11-23T09:41:00Z => [a IsOneOf Text("o'neill") and b AtLeast Bare("2026-11-23T09:41:00Z")]
        a eq 'x' or a eq 'y' and b le 3 => [a IsOneOf Text("x") or [a IsOneOf Text("y") and b AtMost Bare("3")]]
        ( a eq 'x' or a eq 'y' ) and b in('1' , '2') => [[a IsOneOf Text("x") or a IsOneOf Text("y")] and b IsOneOf Text("1") Text("2")]
         => -
        a => -
        a eq => -
        a ne 'x' => -
        a eq 'x => -
        a eq 'x' b eq 'y' => -
        a eq 'x' AND b eq 'y' => -
        (a eq 'x' => -
        a in () => -
        not a eq 'x' => -
        contains(a,'x') => -
        ((((((((a eq 'x')))))))) => a IsOneOf Text("x")
        (((((((((a eq 'x'))))))))) => -
        "#);
    }
}
