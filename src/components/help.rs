//! The way to help, one tap away from everywhere.

use super::{El, Mark, el, icon};
use crate::screen::Screen;
use crate::session::Session;
use kiosk_core::content::Icon;

/// The red button, by the name tests know it by; whatever dialog it stands in is answered with it.
pub(crate) fn help_call(session: Session, name: &str) -> El {
    el("button", "help-call")
        .attr("data-act", name)
        .with(icon(Mark::Of(Icon::Phone)))
        .text(session.library.ui.help())
        .tap(move || {
            session.dismiss();
            session.show(Screen::Emergency);
        })
}
