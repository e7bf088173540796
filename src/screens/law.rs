//! 法律依据: every source the kiosk rests on, and each one's text.

use crate::components::{Heading, Icon, Mark, Steps, tap};
use crate::screen::Screen;
use crate::session::Session;
use kiosk_core::content::{Source, SourceKind, Status};
use leptos::prelude::*;

/// The list of sources by kind.
#[component]
pub(crate) fn Laws() -> impl IntoView {
    let library = Session::get().library;
    let ui = &library.ui;
    let groups = [
        (&ui.laws_law, SourceKind::Law),
        (&ui.laws_rule, SourceKind::Rule),
        (&ui.laws_notice, SourceKind::Notice),
        (&ui.laws_own, SourceKind::Own),
    ];
    let groups: Vec<_> = groups
        .into_iter()
        .map(|(title, kind)| {
            let sources = library.sources.iter().filter(move |source| source.kind == kind);
            let rows: Vec<_> = sources.map(|source| view! { <Row source /> }).collect();
            view! { <h2>{&**title}</h2><ul class="law-list">{rows}</ul> }
        })
        .collect();
    view! {
        <main class="screen laws">
            <Heading text=&ui.laws_title />
            <p class="lead">{&*ui.laws_lead}</p>
            {groups}
        </main>
        <Steps />
    }
}

#[component]
fn Row(
    /// The source.
    source: &'static Source,
) -> impl IntoView {
    let session = Session::get();
    view! {
        <li>
            <button class="law-row" data-law=source.id.as_str() on:click=tap(move || session.show(Screen::Law(source)))>
                <span>{source.citation()}</span>
                <Icon mark=Mark::Forward />
            </button>
        </li>
    }
}

/// One source with its text.
#[component]
pub(crate) fn Law(
    /// The source.
    source: &'static Source,
) -> impl IntoView {
    let ui = &Session::get().library.ui;
    let (label, text) = match (&source.text, &source.gist) {
        (Some(text), _) => (&ui.source_verbatim, &**text),
        (None, gist) => (&ui.source_gist, gist.as_deref().unwrap_or_default()),
    };
    let status = match source.status {
        Status::Verified => &ui.status_verified,
        Status::Secondary => &ui.status_secondary,
        Status::NeedsReview => &ui.status_review,
    };
    let paragraphs: Vec<_> = text.lines().map(|line| view! { <p>{line}</p> }).collect();
    let since = source.since.map(|day| view! { <p>{format!("{}{}", ui.source_since, day.chinese())}</p> });
    let article = source.article.as_deref().map(|article| view! { <p class="law-article">{article}</p> });
    view! {
        <main class="screen law">
            <Heading text=&source.title />
            {article}
            <section class="law-text">
                <h2>{&**label}</h2>
                <blockquote>{paragraphs}</blockquote>
            </section>
            <section class="law-meta">
                {source.number.as_deref().map(|number| view! { <p>{number}</p> })}
                {since}
                <p>{&**status}</p>
            </section>
        </main>
        <Steps />
    }
}
