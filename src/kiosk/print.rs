//! Printing the sheet that stands beside the app in the page.

use gloo::events::EventListener;
use gloo::utils::{document, window};
use leptos::prelude::*;
use std::cell::RefCell;
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
        // Where a browser says nothing when a job has ended, the way off the screen is the end of it.
        on_cleanup(release);
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
        release();
        roll();
        if window().print().is_err() {
            release();
            self.busy.set(false);
        }
    }
}

thread_local! {
    /// The style sheet that describes the page of a roll, while one is printed.
    static ROLL: RefCell<Option<CssStyleSheet>> = const { RefCell::new(None) };
}

/// A sheet for a roll is one page as long as itself: printers with a knife would cut at every page.
fn roll() {
    let page = document().query_selector(".print-only[data-roll]").ok().flatten();
    let Some(page) = page.and_then(|page| page.dyn_into::<HtmlElement>().ok()) else { return };
    // CSS pixels are 1/96 inch; the margins above and below are 3 mm, and a line to spare.
    let height = (page.offset_height() * 254 / 960 + 12).to_string();
    let page =
        ["@page{size:80mm ", &height, "mm!important;margin:3mm 4mm!important;@bottom-right{content:none!important}}"];
    let sheets = document().style_sheets();
    let last = sheets.length().checked_sub(1).and_then(|last| sheets.item(last)?.dyn_into::<CssStyleSheet>().ok());
    // Its first rule, where it can be found again; where it is refused, the roll gets pages of the usual size.
    let described = last.filter(|sheet| sheet.insert_rule(&page.concat()).is_ok());
    ROLL.with(|roll| roll.replace(described));
}

/// Back to ordinary pages.
fn release() {
    if let Some(sheet) = ROLL.with(RefCell::take) {
        // Where the rule is gone already, nothing is left to take back.
        let _ = sheet.delete_rule(0);
    }
}
