//! 上一步 and 重新开始, always in the same place.

use super::{El, Mark, el, icon};
use crate::session::Session;

/// The two buttons, and before them whatever else belongs at the foot of a screen.
pub(crate) fn steps(session: Session, main: Option<El>) -> El {
    let ui = &session.library.ui;
    let back = el("button", "plain")
        .attr("data-act", "back")
        .live("disabled", move || (!session.can_go_back()).then_some(""))
        .with(icon(Mark::Back))
        .text(ui.back())
        .tap(move || session.back());
    el("nav", "steps").all(main).with(back).with(restart(session, "plain"))
}

/// 重新开始, in the given style.
pub(crate) fn restart(session: Session, class: &str) -> El {
    el("button", class)
        .attr("data-act", "restart")
        .with(icon(Mark::Again))
        .text(session.library.ui.restart())
        .tap(move || session.restart())
}
