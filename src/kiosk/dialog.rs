//! Dialogs of the browser: they keep everything behind them from being touched, and give the focus back.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement};

/// Shows a dialog once it stands on the page.
pub(crate) fn open(dialog: Element) {
    leptos::prelude::queue_microtask(move || {
        if let Some(dialog) = dialog.dyn_ref::<HtmlDialogElement>().filter(|dialog| dialog.is_connected()) {
            // One that cannot be shown in front stands at its place in the page.
            let _ = dialog.show_modal();
        }
    });
}

/// Closes the dialog shown, so that the focus goes back to where it was.
pub(crate) fn close() {
    let shown = gloo::utils::document().query_selector("dialog[open]").ok().flatten();
    if let Some(dialog) = shown.and_then(|dialog| dialog.dyn_into::<HtmlDialogElement>().ok()) {
        dialog.close();
    }
}
