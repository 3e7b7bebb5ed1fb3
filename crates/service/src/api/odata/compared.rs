//! What a list makes of the comparisons of `$filter`: each property once, with values of its kind.

use super::Options;
use super::filter::{self, Comparison, Condition, Operator, Value};
use crate::api::document::read_term;
use crate::failure::Failure;
use serde::Deserialize;
use wire::DateTime;

const UNKNOWN_VALUE: Failure =
    Failure::BadRequest("$filter compares a property with what it can't be.");
const MIXED: Failure = Failure::BadRequest("In $filter, or joins conditions on one property only.");
const TWICE: Failure = Failure::BadRequest("$filter says something of a property twice.");
const ONLY_ONE: Failure = Failure::BadRequest(
    "$filter knows one value at a time of something that it was given several of.",
);

impl Options {
    /// What `$filter` says, all of which has to hold.
    pub(crate) fn comparisons(&self) -> Result<Vec<Comparison>, Failure> {
        let mut comparisons = Vec::new();
        if let Some(text) = &self.filter {
            flatten(filter::parse(text)?, &mut comparisons)?;
        }
        Ok(comparisons)
    }
}

fn flatten(condition: Condition, comparisons: &mut Vec<Comparison>) -> Result<(), Failure> {
    match condition {
        Condition::All(conditions) => conditions
            .into_iter()
            .try_for_each(|condition| flatten(condition, comparisons)),
        Condition::Any(conditions) => {
            comparisons.push(joined(conditions)?);
            Ok(())
        }
        Condition::Comparison(comparison) => {
            comparisons.push(comparison);
            Ok(())
        }
    }
}

/// What is said with `or` of one property is the same as `in`.
fn joined(conditions: Vec<Condition>) -> Result<Comparison, Failure> {
    let mut whole: Option<Comparison> = None;
    for condition in conditions {
        let part = match condition {
            Condition::Comparison(comparison) => comparison,
            Condition::Any(inner) => joined(inner)?,
            Condition::All(_) => return Err(MIXED),
        };
        match &mut whole {
            None if part.operator == Operator::IsOneOf => whole = Some(part),
            Some(whole)
                if part.operator == Operator::IsOneOf && whole.property == part.property =>
            {
                whole.values.extend(part.values);
            }
            _ => return Err(MIXED),
        }
    }
    whole.ok_or(MIXED)
}

/// Notes what is said of a property, once.
pub(crate) fn once<T>(member: &mut Option<T>, value: T) -> Result<(), Failure> {
    match member.replace(value) {
        None => Ok(()),
        Some(_) => Err(TWICE),
    }
}

/// Each value as a text.
pub(crate) fn texts(values: Vec<Value>) -> Result<Vec<String>, Failure> {
    let text = |value| match value {
        Value::Text(text) => Ok(text),
        Value::Bare(_) => Err(UNKNOWN_VALUE),
    };
    values.into_iter().map(text).collect()
}

/// The only value, a text.
pub(crate) fn only_text(values: Vec<Value>) -> Result<String, Failure> {
    let mut texts = texts(values)?;
    match (texts.pop(), texts.is_empty()) {
        (Some(only), true) => Ok(only),
        _ => Err(ONLY_ONE),
    }
}

/// The only value, true or false.
pub(crate) fn truth(values: &[Value]) -> Result<bool, Failure> {
    match values {
        [Value::Bare(text)] => text.parse().map_err(|_| UNKNOWN_VALUE),
        _ => Err(UNKNOWN_VALUE),
    }
}

/// Each value as a term of the wire, and then as what it stands for.
pub(crate) fn terms<W: for<'de> Deserialize<'de>, T>(
    values: &[Value],
    stands_for: impl Fn(W) -> T,
) -> Result<Vec<T>, Failure> {
    let term = |value: &Value| match value {
        Value::Text(text) => read_term(text).map(&stands_for).ok_or(UNKNOWN_VALUE),
        Value::Bare(_) => Err(UNKNOWN_VALUE),
    };
    values.iter().map(term).collect()
}

/// The only value, a time.
pub(crate) fn time(values: &[Value]) -> Result<DateTime, Failure> {
    match values {
        [Value::Bare(text)] => DateTime::parse(text).map_err(|_| UNKNOWN_VALUE),
        _ => Err(UNKNOWN_VALUE),
    }
}
