//! The device's date, where it can be believed.

use kiosk_core::content::Library;
use kiosk_core::day::Day;

/// Days after the last change of the content for which a clock is believed. Content that old is to be checked again
/// anyway, and a clock that is set wrong by a year looks the same.
const BELIEVED: u16 = 400;

/// Today by the device's clock; `None` where it lies before the content was written, as on a
/// tablet whose battery ran flat, or more than a year after. No date is shown or printed then.
pub(crate) fn today(library: &Library) -> Option<Day> {
    let now = js_sys::Date::new_0();
    let month = u8::try_from(now.get_month() + 1).ok()?;
    let today = Day::new(i32::try_from(now.get_full_year()).ok()?, month, u8::try_from(now.get_date()).ok()?)?;
    let believed = |updated: Day| updated <= today && updated.plus_days(BELIEVED).is_none_or(|last| today <= last);
    library.meta.updated.is_none_or(believed).then_some(today)
}
