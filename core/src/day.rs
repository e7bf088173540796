//! A calendar day, without time or zone: all statutory periods count in days.

#[cfg(feature = "authoring")]
use crate::pack::Packer;
use crate::pack::{Pack, Unpacker};
use core::fmt;
use serde::{Deserialize, Deserializer, de::Error as _};
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

    /// The same day of the calendar `years` later, 28 February where that year has no 29th; `None` beyond the
    /// calendar's range.
    pub fn plus_years(self, years: u16) -> Option<Self> {
        let (year, month, day) = self.parts();
        let then = year.checked_add(i32::from(years))?;
        Self::new(then, month, day).or_else(|| Self::new(then, month, day - 1))
    }

    /// Its year.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The day that many days after 1970-01-01; `None` beyond the calendar's range.
    pub fn from_unix_days(days: u64) -> Option<Self> {
        Self::new(1970, 1, 1)?.plus_days(u16::try_from(days).ok()?)
    }

    /// Year, month and day in digits, without leading zeros.
    pub fn numbers(self) -> [String; 3] {
        let (year, month, day) = self.parts();
        [year.to_string(), month.to_string(), day.to_string()]
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

impl Pack for Day {
    fn unpack(from: &mut Unpacker<'_>) -> Self {
        let (year, month, day) = (u16::unpack(from), from.byte(), from.byte());
        Self::new(year.into(), month, day).unwrap_or_else(|| {
            from.spoil::<()>();
            Self(Date::MIN)
        })
    }
    #[cfg(feature = "authoring")]
    fn pack(&self, into: &mut Packer<'_>) {
        let (year, month, day) = self.parts();
        into.number(year.unsigned_abs() as usize);
        into.byte(month);
        into.byte(day);
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| D::Error::custom("日期应写成 YYYY-MM-DD，且日历上要有这一天"))
    }
}
