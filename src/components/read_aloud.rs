//! The button that reads aloud, and stops reading; and that it broke off.

use super::{El, Mark, el, icon};
use crate::kiosk::speech::{Reader, Reading};
use crate::session::Session;

/// The button; not there on a device without a voice.
pub(crate) fn read_aloud(session: Session, reader: Reader, name: &str) -> El {
    let ui = &session.library.ui;
    let label = move || if reader.state() == Reading::Aloud { ui.read_stop() } else { ui.read() };
    el("button", "quiet")
        .attr("data-act", name)
        .live("hidden", move || (!reader.is_able()).then_some(""))
        .with(icon(Mark::Read))
        .with(el("span", "").region(move || vec![el("span", "").text(label())]))
        .tap(move || reader.toggle())
}

/// Says so where reading broke off.
pub(crate) fn read_status(session: Session, reader: Reader) -> El {
    let text = session.library.ui.read_failed();
    let broken = move || (reader.state() == Reading::Failed).then(|| el("span", "").text(text));
    el("p", "bar-said").attr("role", "status").region(move || broken().into_iter().collect())
}
