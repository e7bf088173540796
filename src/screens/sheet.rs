//! The preview of a sheet. What is printed is the same document, standing beside the app.

use crate::components::{Heading, Icon, Mark, Steps, tap};
use crate::kiosk::{clock, print::Printer};
use crate::session::Session;
use kiosk_core::content::Paper;
use kiosk_core::paper::{Blank, build, html};
use leptos::prelude::*;

/// A sheet, as it will be printed.
#[component]
pub(crate) fn Sheet(
    /// The sheet.
    paper: &'static Paper,
) -> impl IntoView {
    let session = Session::get();
    let library = session.library;
    let ui = &library.ui;
    let blank = Blank { facts: session.facts(), today: clock::today(library) };
    let sheet = html(&build(library, paper, &blank));
    view! {
        <main class="screen preview">
            <Heading text=&paper.title />
            <p class="lead">{&*ui.sheet_lead}</p>
            <div class="preview-frame">
                <article class="sheet" inner_html=sheet.clone()></article>
            </div>
        </main>
        <Steps>
            <Print />
        </Steps>
        <article class="sheet print-only" aria-hidden="true" inner_html=sheet></article>
    }
}

#[component]
fn Print() -> impl IntoView {
    let ui = &Session::get().library.ui;
    if !Printer::exists() {
        return view! { <p class="print-missing">{&*ui.print_missing}</p> }.into_any();
    }
    let printer = Printer::new();
    view! {
        <button class="main-act" data-act="print" disabled=move || printer.busy() on:click=tap(move || printer.print())>
            <Icon mark=Mark::Printer />
            {move || if printer.busy() { &*ui.printing } else { &*ui.print }}
        </button>
    }
    .into_any()
}
