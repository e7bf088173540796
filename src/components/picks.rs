//! Choices of which one is taken: small buttons in a row, under one name.

use super::{El, el};

/// The row, with its name before it.
pub(crate) fn picks(label: &str, buttons: Vec<El>) -> El {
    let group = el("div", "picks").attr("role", "group").attr("aria-label", label).all(buttons);
    el("div", "picks-row").with(el("span", "").text(label)).with(group)
}

/// One of them; `taken` is followed as long as the screen lives.
pub(crate) fn pick(label: &str, taken: impl Fn() -> bool + 'static) -> El {
    let pressed = move || Some(if taken() { "true" } else { "false" });
    el("button", "pick").live("aria-pressed", pressed).text(label)
}
