//! Printing the sheet that stands beside the app in the page.

use gloo::events::EventListener;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

/// Whether a job is under way, so that a second tap does not print twice.
#[derive(Clone, Copy)]
pub(crate) struct Printer {
    busy: RwSignal<bool>,
}

impl Printer {
    /// A printer with no job, told by the browser when a job has ended.
    pub(crate) fn new() -> Self {
        let busy = RwSignal::new(false);
        // Lives as long as the reactive root that owns it.
        StoredValue::new_local(EventListener::new(&gloo::utils::window(), "afterprint", move |_| busy.set(false)));
        Self { busy }
    }

    /// Whether the browser can print at all; many Android web views cannot.
    pub(crate) fn exists() -> bool {
        js_sys::Reflect::get(&gloo::utils::window(), &JsValue::from_str("print")).is_ok_and(|print| print.is_function())
    }

    /// Whether a job is under way.
    pub(crate) fn busy(self) -> bool {
        self.busy.get()
    }

    /// Prints, unless a job is under way.
    pub(crate) fn print(self) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        if gloo::utils::window().print().is_err() {
            self.busy.set(false);
        }
    }
}
