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

use leptos::prelude::*;
use std::time::Duration;

/// Calls back again and again, that many milliseconds apart, until the surrounding reactive root is dropped.
pub(crate) fn every(milliseconds: u64, act: impl Fn() + 'static) {
    // A timer that could not be stopped must not find what is gone.
    let alive = StoredValue::new(());
    let act = move || {
        if alive.try_get_value().is_some() {
            act();
        }
    };
    // Where a browser refuses a timer, what waits for it does not happen.
    if let Ok(timer) = set_interval_with_handle(act, Duration::from_millis(milliseconds)) {
        on_cleanup(move || timer.clear());
    }
}

/// Whether the device asks for little motion.
pub(crate) fn still() -> bool {
    let asked = gloo::utils::window().match_media("(prefers-reduced-motion: reduce)");
    asked.ok().flatten().is_some_and(|asked| asked.matches())
}
