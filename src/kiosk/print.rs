//! Printing the sheet that stands beside the app in the page.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use leptos::prelude::*;
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleSheet, HtmlElement};

/// Whether a job is under way, so that a second tap does not print twice.
#[derive(Clone, Copy)]
pub(crate) struct Printer {
    job: RwSignal<Job>,
    /// Counts the time of the job under way; stops with the screen.
    watch: StoredValue<Option<Timeout>, LocalStorage>,
}

/// What has become of the last job.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Job {
    /// There is none.
    None,
    /// It is under way.
    UnderWay,
    /// The browser could not print it.
    Failed,
}

/// After how long a job counts as over where the browser does not say so, in milliseconds.
const LONGEST: u32 = 60_000;

impl Printer {
    /// A printer with no job; `done` is called when the browser says that a job has ended.
    pub(crate) fn new(done: impl Fn() + 'static) -> Self {
        let job = RwSignal::new(Job::None);
        // Lives as long as the reactive root that owns it.
        StoredValue::new_local(EventListener::new(&window(), "afterprint", move |_| {
            release();
            // A browser's own print command ends here, too.
            if job.get_untracked() == Job::UnderWay {
                job.set(Job::None);
                done();
            }
        }));
        // Where a browser says nothing when a job has ended, the way off the screen is the end of it.
        on_cleanup(release);
        Self { job, watch: StoredValue::new_local(None) }
    }

    /// Whether the browser can print at all; many Android web views cannot.
    pub(crate) fn exists() -> bool {
        js_sys::Reflect::get(&window(), &JsValue::from_str("print")).is_ok_and(|print| print.is_function())
    }

    /// What has become of the last job, tracked.
    pub(crate) fn job(self) -> Job {
        self.job.get()
    }

    /// Prints, unless a job is under way.
    pub(crate) fn print(self) {
        if self.job.get_untracked() == Job::UnderWay {
            return;
        }
        self.job.set(Job::UnderWay);
        release();
        roll();
        if window().print().is_err() {
            release();
            self.job.set(Job::Failed);
        }
        // Whoever still stands there after a minute may try again.
        let over = move || {
            if self.job.try_get_untracked() == Some(Job::UnderWay) {
                self.job.set(Job::None);
            }
        };
        // Where the screen went while the print dialog stood, nobody waits.
        drop(self.watch.try_set_value(Some(Timeout::new(LONGEST, over))));
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
