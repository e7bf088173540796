//! Calculators: from a date somebody entered to what the law makes of it.

use super::periods::last_day;
use crate::content::{Period, Sum, SumResult};
use crate::day::Day;

/// Oldest year that can be entered; what is older lies before any credit record.
pub const FIRST_YEAR: i32 = 1990;

/// Why a date is not taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BadDate {
    /// The calendar has no such day, such as 31 February.
    NoSuchDay,
    /// It lies before [`FIRST_YEAR`].
    TooEarly,
    /// It has not come yet.
    Future,
    /// The device's clock cannot be believed, so nobody can tell what has come yet.
    NoClock,
}

/// The day entered, where it can be reckoned with.
///
/// # Errors
/// [`BadDate`] says why not.
pub fn entered(year: i32, month: u8, day: u8, today: Option<Day>) -> Result<Day, BadDate> {
    let today = today.ok_or(BadDate::NoClock)?;
    let entered = Day::new(year, month, day).ok_or(BadDate::NoSuchDay)?;
    match entered {
        _ if year < FIRST_YEAR => Err(BadDate::TooEarly),
        late if late > today => Err(BadDate::Future),
        good => Ok(good),
    }
}

/// What a calculator makes of a date.
#[derive(Clone, PartialEq, Debug)]
pub struct Reckoned<'a> {
    /// Last day of the period.
    pub due: Day,
    /// The day after it.
    pub after: Day,
    /// What to say.
    pub result: &'a SumResult,
}

/// Reckons a period from `start`; `None` where the period is not one of days or years, or runs beyond the
/// calendar's range.
pub fn reckon<'a>(sum: &'a Sum, period: &Period, start: Day, today: Day) -> Option<Reckoned<'a>> {
    let due = last_day(period, start)?;
    let after = due.plus_days(1)?;
    Some(Reckoned { due, after, result: if today > due { &sum.over } else { &sum.running } })
}
