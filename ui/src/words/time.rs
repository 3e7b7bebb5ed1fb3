//! Times by the language's own rules (`Intl`). A formatted time goes into a sentence as one
//! variable.

use super::tr;
use js_sys::{Array, Date, Intl::RelativeTimeFormat, Object, Reflect};
use model::time::Timestamp;

/// How long ago something was, in the largest unit that fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Elapsed {
    /// Less than a minute, or a little ahead of our clock.
    JustNow,
    /// So many minutes.
    Minutes(i64),
    /// So many hours.
    Hours(i64),
    /// So many days.
    Days(i64),
    /// So many months, of thirty days.
    Months(i64),
    /// So many years, of 365 days.
    Years(i64),
}

impl Elapsed {
    /// How long before `now` `then` was.
    #[must_use]
    pub fn between(then: Timestamp, now: Timestamp) -> Self {
        const MINUTE: i64 = 60;
        const HOUR: i64 = 60 * MINUTE;
        const DAY: i64 = 24 * HOUR;
        match now.since(then) {
            ..MINUTE => Self::JustNow,
            seconds @ MINUTE..HOUR => Self::Minutes(seconds / MINUTE),
            seconds @ HOUR..DAY => Self::Hours(seconds / HOUR),
            seconds if seconds < 30 * DAY => Self::Days(seconds / DAY),
            seconds if seconds < 365 * DAY => Self::Months(seconds / (30 * DAY)),
            seconds => Self::Years(seconds / (365 * DAY)),
        }
    }

    /// In words, "4 minutes ago"; nothing for just now, which has a sentence of its own.
    #[must_use]
    pub fn words(self) -> Option<String> {
        let (count, unit) = match self {
            Self::JustNow => return None,
            Self::Minutes(count) => (count, "minute"),
            Self::Hours(count) => (count, "hour"),
            Self::Days(count) => (count, "day"),
            Self::Months(count) => (count, "month"),
            Self::Years(count) => (count, "year"),
        };
        let locales = Array::of1(&tr!("time-locale").into());
        let format = RelativeTimeFormat::new(&locales, &Object::new());
        #[expect(
            clippy::cast_precision_loss,
            reason = "counts of minutes and years are far below 2^52"
        )]
        let count = -(count as f64);
        Some(String::from(format.format(count, unit)))
    }
}

/// "4 minutes ago", or "just now".
#[must_use]
pub fn ago(then: Timestamp, now: Timestamp) -> String {
    Elapsed::between(then, now)
        .words()
        .unwrap_or_else(|| tr!("time-just-now"))
}

/// "4 minutes ago", or "Just now": where nothing stands before it.
#[must_use]
pub fn ago_alone(then: Timestamp, now: Timestamp) -> String {
    Elapsed::between(then, now)
        .words()
        .unwrap_or_else(|| tr!("time-just-now-alone"))
}

/// "Last contact 4 minutes ago".
#[must_use]
pub fn last_contact(then: Timestamp, now: Timestamp) -> String {
    match Elapsed::between(then, now).words() {
        Some(ago) => tr!("time-last-contact", { "ago" => ago }),
        None => tr!("time-last-contact-just-now"),
    }
}

/// "3 December", with the year where it isn't the year of `now`.
#[must_use]
pub fn day(at: Timestamp, now: Timestamp) -> String {
    let this_year = date(at).get_full_year() == date(now).get_full_year();
    if this_year {
        written(at, &[("day", "numeric"), ("month", "long")])
    } else {
        full_day(at)
    }
}

/// "3 December 2026".
#[must_use]
pub fn full_day(at: Timestamp) -> String {
    written(
        at,
        &[("day", "numeric"), ("month", "long"), ("year", "numeric")],
    )
}

/// "3 December, 14:05", with the year where it isn't the year of `now`.
#[must_use]
pub fn moment(at: Timestamp, now: Timestamp) -> String {
    let mut parts = vec![
        ("day", "numeric"),
        ("month", "long"),
        ("hour", "2-digit"),
        ("minute", "2-digit"),
    ];
    if date(at).get_full_year() != date(now).get_full_year() {
        parts.push(("year", "numeric"));
    }
    written(at, &parts)
}

/// "14:05".
#[must_use]
pub fn time_of_day(at: Timestamp) -> String {
    written(at, &[("hour", "2-digit"), ("minute", "2-digit")])
}

/// "Today", "Yesterday", else the day.
#[must_use]
pub fn calendar_day(at: Timestamp, now: Timestamp) -> String {
    match local_day(now) - local_day(at) {
        0 => tr!("time-today"),
        1 => tr!("time-yesterday"),
        _ => day(at, now),
    }
}

/// Counts the days of the person's own calendar.
#[must_use]
pub fn local_day(at: Timestamp) -> i64 {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "an offset is less than a day of minutes"
    )]
    let behind_utc = date(at).get_timezone_offset() as i64;
    day_number(at, behind_utc)
}

/// Counts the days of a calendar whose clocks are `behind_utc` minutes behind UTC.
#[must_use]
pub fn day_number(at: Timestamp, behind_utc: i64) -> i64 {
    (at.0 - behind_utc * 60).div_euclid(24 * 60 * 60)
}

/// What is left of `seconds`, as "4:12"; nothing less than "0:00".
#[must_use]
pub fn minutes_and_seconds(seconds: i64) -> String {
    let seconds = seconds.max(0);
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

fn date(at: Timestamp) -> Date {
    #[expect(
        clippy::cast_precision_loss,
        reason = "milliseconds since 1970 are far below 2^52"
    )]
    let milliseconds = at.0 as f64 * 1000.0;
    Date::new(&milliseconds.into())
}

fn written(at: Timestamp, parts: &[(&str, &str)]) -> String {
    let options = Object::new();
    for (name, value) in parts {
        // A plain object takes any member.
        let _ = Reflect::set(&options, &(*name).into(), &(*value).into());
    }
    let written = String::from(date(at).to_locale_string(&tr!("time-locale"), &options));
    // "3" at the end of one line and "December" on the next is hard to read.
    written.replace(' ', "\u{a0}")
}

#[cfg(test)]
mod tests {
    use super::{Elapsed, day_number, minutes_and_seconds};
    use model::time::Timestamp;

    #[test]
    fn the_largest_unit_that_fits() {
        let now = Timestamp(1_795_407_600);
        for (seconds, expected) in [
            (-30, Elapsed::JustNow),
            (59, Elapsed::JustNow),
            (60, Elapsed::Minutes(1)),
            (3_599, Elapsed::Minutes(59)),
            (3_600, Elapsed::Hours(1)),
            (86_400, Elapsed::Days(1)),
            (29 * 86_400, Elapsed::Days(29)),
            (30 * 86_400, Elapsed::Months(1)),
            (364 * 86_400, Elapsed::Months(12)),
            (800 * 86_400, Elapsed::Years(2)),
        ] {
            assert_eq!(Elapsed::between(now.plus(-seconds), now), expected);
        }
    }

    #[test]
    fn what_is_left_is_never_less_than_nothing() {
        assert_eq!(minutes_and_seconds(252), "4:12");
        assert_eq!(minutes_and_seconds(9), "0:09");
        assert_eq!(minutes_and_seconds(-3), "0:00");
    }

    #[test]
    fn a_day_ends_at_midnight_where_the_person_is() {
        let late = Timestamp(86_400 - 1_800);
        assert_eq!(day_number(late, 0), 0);
        assert_eq!(day_number(late, -60), 1);
        assert_eq!(day_number(late, 60), 0);
        assert_eq!(day_number(Timestamp(1_800), 60), -1);
    }
}
