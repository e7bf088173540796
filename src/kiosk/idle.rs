//! Whether somebody is there: by the wall clock, so that a device that slept knows how long.

use super::every;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;

/// What a person does to the screen. Only what the browser itself vouches for counts: a script cannot touch it.
/// A print dialog holds the page, so its end counts, too; and so does writing by hand or by voice.
const TOUCHES: [&str; 7] = ["pointerdown", "pointerup", "keydown", "input", "wheel", "touchstart", "afterprint"];

/// How long the screen shown may stand untouched, and how long the warning lasts, in seconds.
#[derive(Clone, Copy)]
pub(crate) struct Patience {
    /// Until the warning.
    pub(crate) quiet: u16,
    /// From the warning to the end.
    pub(crate) warning: u16,
}

/// Watches as long as the surrounding reactive root lives: `warn` is told every second how many seconds are left once
/// the warning is due, `None` while it is not; `end` is called when nobody came, and when the page is left.
pub(crate) fn watch(
    patience: impl Fn() -> Option<Patience> + 'static,
    warn: impl Fn(Option<u32>) + 'static,
    end: impl Fn() + Clone + 'static,
) {
    let touched = Rc::new(Cell::new(js_sys::Date::now()));
    for kind in TOUCHES {
        let touched = touched.clone();
        let note = move |event: &web_sys::Event| {
            if event.is_trusted() {
                touched.set(js_sys::Date::now());
            }
        };
        let first = EventListenerOptions::run_in_capture_phase();
        StoredValue::new_local(EventListener::new_with_options(&window(), kind, first, note));
    }
    let leave = end.clone();
    let look = Rc::new(move || {
        let Some(Patience { quiet, warning }) = patience() else { return warn(None) };
        let now = js_sys::Date::now();
        // A clock that was set back tells nothing: the wait begins anew.
        let waited = (now - touched.get()) / 1_000.0;
        if waited < 0.0 {
            touched.set(now);
        }
        let left = f64::from(quiet) + f64::from(warning) - waited;
        if left <= 0.0 {
            end();
        } else if left <= f64::from(warning) {
            warn(Some(left.ceil() as u32));
        } else if waited >= 1.0 {
            // Not while the finger is still down: its tap would land on what lies behind the warning.
            warn(None);
        }
    });
    // Whoever turns the device on again must not see what the last one did, not even until the next second.
    for kind in ["visibilitychange", "resume"] {
        let look = look.clone();
        StoredValue::new_local(EventListener::new(&document(), kind, move |_| look()));
    }
    every(1_000, move || look());
    // A page that is left may be brought back whole by the browser's Back.
    StoredValue::new_local(EventListener::new(&window(), "pagehide", move |_| leave()));
}
