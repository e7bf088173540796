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
    /// Whether the job goes to a roll, whose page has to be taken back.
    rolled: StoredValue<bool>,
}

impl Printer {
    /// A printer with no job, told by the browser when a job has ended.
    pub(crate) fn new() -> Self {
        let (busy, rolled) = (RwSignal::new(false), StoredValue::new(false));
        // Lives as long as the reactive root that owns it.
        StoredValue::new_local(EventListener::new(&window(), "afterprint", move |_| {
            if rolled.get_value() {
                release();
            }
            rolled.set_value(false);
            busy.set(false);
        }));
        Self { busy, rolled }
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
        self.rolled.set_value(roll());
        if window().print().is_err() {
            self.busy.set(false);
        }
    }
}

/// Where the page of a roll is described while it is printed: the last sheet of styles, which is the page's own.
fn sheet() -> Option<CssStyleSheet> {
    let sheets = document().style_sheets();
    sheets.item(sheets.length().checked_sub(1)?)?.dyn_into().ok()
}

/// A sheet for a roll is one page as long as itself: printers with a knife would cut at every page.
///
/// Returns whether a page was described, so that it is taken back afterwards.
fn roll() -> bool {
    let page = document().query_selector(".print-only[data-roll]").ok().flatten();
    let Some(page) = page.and_then(|page| page.dyn_into::<HtmlElement>().ok()) else { return false };
    // CSS pixels are 1/96 inch; the margins above and below are 3 mm, and a line to spare.
    let height = (page.offset_height() * 254 / 960 + 12).to_string();
    let rule =
        ["@page{size:80mm ", &height, "mm!important;margin:3mm 4mm!important;@bottom-right{content:none!important}}"]
            .concat();
    // At the front, where it can be found again; `!important` lets it win all the same.
    sheet().is_some_and(|sheet| sheet.insert_rule(&rule).is_ok())
}

/// Back to ordinary pages.
fn release() {
    if let Some(sheet) = sheet() {
        // Where it is gone already, nothing is left to take back.
        let _ = sheet.delete_rule(0);
    }
}
