//! The screen's name in `location.hash`.
//!
//! Always `replaceState`, never a new history entry: the next person must not be able to press
//! Back into the last one's screens. Only the name of a screen is written, never an answer.

use gloo::events::EventListener;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

/// The hash without `#`.
pub(crate) fn hash() -> String {
    let hash = gloo::utils::window().location().hash().unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}

/// Writes the hash without a new history entry.
pub(crate) fn set_hash(hash: &str) {
    if let Ok(history) = gloo::utils::window().history() {
        // Some engines refuse this under file://; the app works without it.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&format!("#{hash}")));
    }
}

/// Calls back when somebody else changed the hash, until the surrounding reactive root is dropped.
pub(crate) fn on_change(callback: impl Fn(String) + 'static) {
    StoredValue::new_local(EventListener::new(&gloo::utils::window(), "hashchange", move |_| callback(hash())));
}
