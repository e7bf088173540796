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
    let restart = el("button", "plain")
        .attr("data-act", "restart")
        .with(icon(Mark::Again))
        .text(ui.restart())
        .tap(move || session.restart());
    el("nav", "steps").all(main).with(back).with(restart)
}
