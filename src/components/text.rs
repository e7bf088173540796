//! Sentences of the content as elements.

use super::{El, el};
use kiosk_core::content::{Library, Line};
use kiosk_core::ids::SourceId;
use kiosk_core::inline::spans;

impl El {
    /// Adds a text with its bold runs.
    pub(crate) fn rich(self, text: &str) -> Self {
        spans(text).fold(self, |into, span| match span.bold {
            true => into.with(el("b", "").text(span.text)),
            false => into.text(span.text),
        })
    }

    /// Adds a sentence, with “以官方最新公布为准” where one of its sources awaits review.
    pub(crate) fn said(self, library: &Library, line: &Line) -> Self {
        self.rich(&line.text).review(library, &line.source)
    }

    /// Adds “以官方最新公布为准” where one of the sources awaits review.
    pub(crate) fn review<'a>(self, library: &Library, sources: impl IntoIterator<Item = &'a SourceId>) -> Self {
        if !library.awaits_review(sources) {
            return self;
        }
        self.with(el("small", "review").text(&library.bracketed(library.ui.review_mark())))
    }
}

/// A text field whose text nobody keeps, corrects or completes.
pub(crate) fn field(class: &str, rows: &str, label: &str) -> El {
    el("textarea", class)
        .attr("rows", rows)
        .attr("autocomplete", "off")
        .attr("autocapitalize", "off")
        .attr("spellcheck", "false")
        .attr("aria-label", label)
}

/// A paragraph.
pub(crate) fn p(class: &str, text: &str) -> El {
    el("p", class).rich(text)
}
