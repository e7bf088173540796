//! Printing the sheet that stands beside the app in the page.

use gloo::events::EventListener;
use gloo::utils::{document, window};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleSheet, HtmlElement};

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
        StoredValue::new_local(EventListener::new(&window(), "afterprint", move |_| {
            release();
            busy.set(false);
        }));
        Self { busy }
    }

    /// Whether the browser can print at all; many Android web views cannot.
    pub(crate) fn exists() -> bool {
        js_sys::Reflect::get(&window(), &JsValue::from_str("print")).is_ok_and(|print| print.is_function())
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
        roll();
        if window().print().is_err() {
            release();
            self.busy.set(false);
        }
    }
}

/// Where the page of a roll is described while it is printed.
fn sheet() -> Option<CssStyleSheet> {
    let sheets = document().style_sheets();
    sheets.item(sheets.length().checked_sub(1)?)?.dyn_into().ok()
}

/// A sheet for a roll is one page as long as itself: printers with a knife would cut at every page.
fn roll() {
    let page = document().query_selector(".print-only[data-roll]").ok().flatten();
    let Some(page) = page.and_then(|page| page.dyn_into::<HtmlElement>().ok()) else { return };
    // CSS pixels are 1/96 inch; the margins above and below are 3 mm, and a line to spare.
    let height = (page.offset_height() * 254 / 960 + 12).to_string();
    if let Some(sheet) = sheet() {
        let rule = ["@page{size:80mm ", &height, "mm;margin:3mm 4mm;@bottom-right{content:none}}"].concat();
        let end = sheet.css_rules().map_or(0, |rules| rules.length());
        // Where it is refused, the roll gets pages of the usual size.
        let _ = sheet.insert_rule_with_index(&rule, end);
    }
}

/// Back to ordinary pages.
fn release() {
    let Some(sheet) = sheet() else { return };
    let Some(last) = sheet.css_rules().ok().and_then(|rules| rules.length().checked_sub(1)) else { return };
    let is_roll = sheet.css_rules().ok().and_then(|rules| rules.item(last)).is_some_and(|rule| rule.css_text().contains("80mm"));
    if is_roll {
        let _ = sheet.delete_rule(last);
    }
}
