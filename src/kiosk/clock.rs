//! The device's date, where it can be believed.

use kiosk_core::content::Library;
use kiosk_core::day::Day;

/// Today by the device's clock; `None` where it lies before the content was written, as on a
/// tablet whose battery ran flat. No date is shown or printed then.
pub(crate) fn today(library: &Library) -> Option<Day> {
    let now = js_sys::Date::new_0();
    let month = u8::try_from(now.get_month() + 1).ok()?;
    let today = Day::new(i32::try_from(now.get_full_year()).ok()?, month, u8::try_from(now.get_date()).ok()?)?;
    library.meta.updated.is_none_or(|updated| updated <= today).then_some(today)
}
