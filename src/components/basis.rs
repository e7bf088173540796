//! The law behind a statement, one tap away.

use super::{fill, tap};
use crate::screen::Screen;
use crate::session::Session;
use kiosk_core::content::Source;
use kiosk_core::ids::SourceId;
use leptos::prelude::*;

/// Buttons that open the sources, each once, laws first; several fold behind the first.
#[component]
pub(crate) fn Basis(
    /// The sources, repeats allowed.
    sources: Vec<&'static SourceId>,
) -> impl IntoView {
    let ui = &Session::get().library.ui;
    let known = distinct(sources);
    let first = known.first()?;
    let label = format!("{}{}", ui.basis_label, first.citation());
    let count = known.len();
    let buttons: Vec<_> = known.iter().map(|source| view! { <Cite source=*source /> }).collect();
    if count == 1 {
        return Some(view! { <p class="basis"><span>{&*ui.basis_label}</span>{buttons}</p> }.into_any());
    }
    let more = fill(&ui.basis_more, &[("n", &count.to_string())]);
    let folded = view! {
        <details class="basis-fold">
            <summary>{label}" "{more}</summary>
            <p class="basis">{buttons}</p>
        </details>
    };
    Some(folded.into_any())
}

/// Each source once, laws before rules before notices.
fn distinct(sources: Vec<&'static SourceId>) -> Vec<&'static Source> {
    let library = Session::get().library;
    let mut known: Vec<&'static Source> = Vec::new();
    for source in sources.into_iter().filter_map(|id| library.source(id)) {
        if !known.iter().any(|seen| seen.id == source.id) {
            known.push(source);
        }
    }
    known.sort_by_key(|source| source.kind);
    known
}

#[component]
fn Cite(
    /// The source it opens.
    source: &'static Source,
) -> impl IntoView {
    let session = Session::get();
    view! {
        <button class="basis-source" on:click=tap(move || session.show(Screen::Law(source)))>{source.citation()}</button>
    }
}
