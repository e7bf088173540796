//! A question that must be answered before anything else.

use super::{El, Mark, el, icon};
use crate::kiosk::dialog;
use crate::screen::Screen;
use crate::session::Session;
use kiosk_core::content::Icon;

/// A dialog over the whole screen: a heading, whatever stands under it, and buttons. Help is one tap away here, too.
pub(crate) fn dialog(session: Session, class: &'static str, title: &str, body: Vec<El>, acts: Vec<El>) -> El {
    let help = el("button", "help-call").attr("data-act", "help-now").with(icon(Mark::Of(Icon::Phone)));
    let help = help.text(session.library.ui.help()).tap(move || {
        session.dismiss();
        session.show(Screen::Emergency);
    });
    let frame = el("dialog", class)
        .attr("aria-labelledby", "dialog-title")
        .with(
            el("div", "dialog-card")
                .with(el("h2", "").attr("id", "dialog-title").attr("tabindex", "-1").attr("autofocus", "").text(title))
                .all(body)
                .with(el("div", "dialog-acts").all(acts).with(help)),
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
