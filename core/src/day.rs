//! A calendar day, without time or zone: all statutory periods count in days.

use core::fmt;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use time::{Date, Duration, Month};

/// A day of the Gregorian calendar.
///
/// ```
/// use kiosk_core::day::Day;
/// let received = Day::parse("2026-11-23").ok_or("not a day")?;
/// assert_eq!(received.plus_days(20).ok_or("out of range")?.to_string(), "2026-12-13");
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Day(Date);

impl Day {
    /// The day `year`-`month`-`day`, or `None` where the calendar has no such day.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let month = Month::try_from(month).ok()?;
        Date::from_calendar_date(year, month, day).ok().map(Self)
    }

    /// Reads `YYYY-MM-DD`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        if parts.next().is_some() || year.len() != 4 || month.len() != 2 || day.len() != 2 {
            return None;
        }
        Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// The day `days` later; `None` beyond the calendar's range.
    pub fn plus_days(self, days: u16) -> Option<Self> {
        self.0.checked_add(Duration::days(i64::from(days))).map(Self)
    }

    /// The day that many days after 1970-01-01; `None` beyond the calendar's range.
    pub fn from_unix_days(days: u64) -> Option<Self> {
        Self::new(1970, 1, 1)?.plus_days(u16::try_from(days).ok()?)
    }

    /// `2026年11月23日`, as Chinese documents write it.
    pub fn chinese(self) -> String {
        let (year, month, day) = self.parts();
        format!("{year}年{month}月{day}日")
    }

    fn parts(self) -> (i32, u8, u8) {
        (self.0.year(), u8::from(self.0.month()), self.0.day())
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.parts();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| D::Error::custom("日期应写成 YYYY-MM-DD，且日历上要有这一天"))
    }
}
