//! Sentences of the content as views.

use kiosk_core::content::{Library, Line};
use kiosk_core::inline::spans;
use leptos::prelude::*;

/// A text with its bold runs.
pub(crate) fn rich(text: &str) -> AnyView {
    let run = |span: kiosk_core::inline::Span<'_>| {
        let text = span.text.to_owned();
        if span.bold { view! { <b>{text}</b> }.into_any() } else { text.into_any() }
    };
    spans(text).map(run).collect::<Vec<_>>().into_any()
}

/// A sentence, with “以官方最新公布为准” where one of its sources awaits review.
#[component]
pub(crate) fn Said(
    /// Where its sources are.
    library: &'static Library,
    /// The sentence.
    line: &'static Line,
) -> impl IntoView {
    let mark = library.awaits_review(&line.source).then(|| {
        view! { <small class="review">{format!("（{}）", library.ui.review_mark)}</small> }
    });
    view! {
        {rich(&line.text)}
        {mark}
    }
}

/// The text with `{key}` filled in.
pub(crate) fn fill(text: &str, values: &[(&str, &str)]) -> String {
    values.iter().fold(text.to_owned(), |text, (key, value)| text.replace(&format!("{{{key}}}"), value))
}
