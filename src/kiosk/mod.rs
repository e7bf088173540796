//! The only code that touches the browser.

pub(crate) mod build;
pub(crate) mod clock;
pub(crate) mod crash;
pub(crate) mod dialog;
pub(crate) mod focus;
pub(crate) mod idle;
pub(crate) mod location;
pub(crate) mod print;
pub(crate) mod speech;

use gloo::timers::callback::Interval;
use leptos::prelude::*;

/// Calls back again and again, that many milliseconds apart, until the surrounding reactive root is dropped.
pub(crate) fn every(milliseconds: u32, act: impl Fn() + 'static) {
    // Given back at once with its root. One that the browser's own clearing up must find holds a whole session until then.
    StoredValue::new_local(Interval::new(milliseconds, act));
}

/// Whether the device asks for little motion.
pub(crate) fn still() -> bool {
    let asked = gloo::utils::window().match_media("(prefers-reduced-motion: reduce)");
    asked.ok().flatten().is_some_and(|asked| asked.matches())
}
