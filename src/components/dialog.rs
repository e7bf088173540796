//! A question that must be answered before anything else.

use super::{El, el, help_call};
use crate::kiosk::dialog;
use crate::session::Session;

/// A dialog over the whole screen: a heading, whatever stands under it, and buttons. Help is one tap away here, too.
pub(crate) fn dialog(session: Session, class: &'static str, title: &str, body: Vec<El>, acts: Vec<El>) -> El {
    let frame = el("dialog", class)
        .attr("aria-labelledby", "dialog-title")
        .with(
            el("div", "dialog-card")
                .with(el("h2", "").attr("id", "dialog-title").attr("tabindex", "-1").attr("autofocus", "").text(title))
                .all(body)
                .with(el("div", "dialog-acts").all(acts).with(help_call(session, "help-now"))),
        )
        // Escape.
        .on("cancel", Box::new(move |_| session.dismiss()));
    dialog::open(frame.node().clone());
    frame
}

/// A button of a dialog.
pub(crate) fn act(class: &str, name: &str, label: &str, act: impl Fn() + 'static) -> El {
    el("button", class).attr("data-act", name).text(label).tap(act)
}
