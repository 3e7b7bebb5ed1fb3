//! Moments as RFC 3339 writes them, in UTC and whole seconds: `2026-11-23T04:20:00Z`.
//!
//! A date library would be one function's worth of bytes in the face, so the two
//! conversions of the proleptic Gregorian calendar stand here.

use core::fmt;
use model::time::Timestamp;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A moment in an API document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
    feature = "openapi",
    derive(utoipa::ToSchema),
    schema(value_type = String, format = DateTime)
)]
pub struct DateTime(pub Timestamp);

const SECONDS_PER_DAY: i64 = 86_400;
/// Days from 0000-03-01, where the computation's years begin, to 1970-01-01.
const EPOCH_DAYS: i64 = 719_468;
/// Days in four hundred years.
const ERA_DAYS: i64 = 146_097;

impl DateTime {
    /// Reads `YYYY-MM-DDThh:mm:ss[.fraction](Z|±hh:mm)`; fractions are dropped.
    ///
    /// # Errors
    ///
    /// When the text is anything else.
    pub fn parse(text: &str) -> Result<Self, NotADateTime> {
        parse(text).ok_or(NotADateTime)
    }
}

/// A text is not an RFC 3339 date-time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADateTime;

impl fmt::Display for NotADateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an RFC 3339 date-time")
    }
}

fn parse(text: &str) -> Option<DateTime> {
    let number = |range: core::ops::Range<usize>| -> Option<i64> {
        let digits = text.get(range)?;
        digits
            .bytes()
            .all(|byte| byte.is_ascii_digit())
            .then(|| digits.parse().ok())
            .flatten()
    };
    let mark = |at: usize, byte: u8| (text.as_bytes().get(at) == Some(&byte)).then_some(());
    let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
    let (hour, minute, second) = (number(11..13)?, number(14..16)?, number(17..19)?);
    mark(4, b'-')?;
    mark(7, b'-')?;
    mark(10, b'T')?;
    mark(13, b':')?;
    mark(16, b':')?;
    let in_month = (1..=days_in_month(year, month)?).contains(&day);
    if !in_month || hour > 23 || minute > 59 || second > 60 {
        return None;
    }
    let mut zone_at = 19;
    if text.as_bytes().get(19) == Some(&b'.') {
        let rest = text.get(20..)?;
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        if digits == 0 {
            return None;
        }
        zone_at = 20 + digits;
    }
    let offset = match text.get(zone_at..)? {
        "Z" => 0,
        zone if zone.len() == 6 && zone.as_bytes()[3] == b':' => {
            let (hours, minutes) = (
                number(zone_at + 1..zone_at + 3)?,
                number(zone_at + 4..zone_at + 6)?,
            );
            let east = match zone.as_bytes()[0] {
                b'+' => 1,
                b'-' => -1,
                _ => return None,
            };
            (hours < 24 && minutes < 60).then_some(east * (hours * 60 + minutes) * 60)?
        }
        _ => return None,
    };
    let seconds =
        days_from_civil(year, month, day) * SECONDS_PER_DAY + hour * 3600 + minute * 60 + second
            - offset;
    Some(DateTime(Timestamp(seconds)))
}

fn days_in_month(year: i64, month: i64) -> Option<i64> {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => Some(31),
        4 | 6 | 9 | 11 => Some(30),
        2 => Some(if leap { 29 } else { 28 }),
        _ => None,
    }
}

fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let month_from_march = (month + 9) % 12;
    let day_of_year = (153 * month_from_march + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * ERA_DAYS + day_of_era - EPOCH_DAYS
}

fn civil_from_days(days: i64) -> (i64, i64, i64) {
    let days = days + EPOCH_DAYS;
    let era = days.div_euclid(ERA_DAYS);
    let day_of_era = days.rem_euclid(ERA_DAYS);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 {
        month_from_march + 3
    } else {
        month_from_march - 9
    };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month, day)
}

impl fmt::Display for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(Timestamp(seconds)) = *self;
        let (year, month, day) = civil_from_days(seconds.div_euclid(SECONDS_PER_DAY));
        let second_of_day = seconds.rem_euclid(SECONDS_PER_DAY);
        let (hour, minute, second) = (
            second_of_day / 3600,
            second_of_day / 60 % 60,
            second_of_day % 60,
        );
        write!(
            f,
            "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z"
        )
    }
}

impl Serialize for DateTime {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for DateTime {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        Self::parse(&text).map_err(de::Error::custom)
    }
}

impl From<Timestamp> for DateTime {
    fn from(timestamp: Timestamp) -> Self {
        Self(timestamp)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_moments_both_ways() {
        for (seconds, text) in [
            (0, "1970-01-01T00:00:00Z"),
            (951_782_400, "2000-02-29T00:00:00Z"),
            (1_795_407_600, "2026-11-23T04:20:00Z"),
            (-62_135_596_800, "0001-01-01T00:00:00Z"),
            (4_107_542_399, "2100-02-28T23:59:59Z"),
        ] {
            assert_eq!(DateTime(Timestamp(seconds)).to_string(), text);
            assert_eq!(DateTime::parse(text), Ok(DateTime(Timestamp(seconds))));
        }
    }

    #[test]
    fn every_day_of_a_thousand_years_comes_back() {
        for day in (-200_000..200_000).step_by(1) {
            let moment = DateTime(Timestamp(day * SECONDS_PER_DAY + 3_661));
            assert_eq!(DateTime::parse(&moment.to_string()), Ok(moment));
        }
    }

    #[test]
    fn fractions_are_dropped_and_zones_applied() {
        let noon = DateTime::parse("2026-11-23T12:00:00Z");
        assert_eq!(DateTime::parse("2026-11-23T12:00:00.987Z"), noon);
        assert_eq!(DateTime::parse("2026-11-23T13:00:00+01:00"), noon);
        assert_eq!(DateTime::parse("2026-11-23T06:30:00-05:30"), noon);
    }

    #[test]
    fn anything_else_is_refused() {
        for text in [
            "",
            "2026-11-23",
            "2026-11-23 12:00:00Z",
            "2026-13-01T00:00:00Z",
            "2026-02-29T00:00:00Z",
            "2026-11-23T24:00:00Z",
            "2026-11-23T12:00:00",
            "2026-11-23T12:00:00.Z",
            "2026-11-23T12:00:00+1:00",
            "２０２６-11-23T12:00:00Z",
        ] {
            assert_eq!(DateTime::parse(text), Err(NotADateTime), "{text}");
        }
    }
}
