//! 看懂信用报告: a drawn, made-up report; each part opens with a tap and says what it means.

use crate::components::{El, basis, el, heading, lines, links, p, steps};
use crate::session::Session;
use kiosk_core::content::SamplePart;

/// The sample.
pub(crate) fn sample(session: Session) -> Vec<El> {
    let sample = &session.library.sample;
    let parts = sample.parts.iter().map(|part| self::part(session, part));
    let drawn = el("section", "sample")
        .with(p("sample-mark", &sample.mark))
        .with(el("h2", "").text(&sample.report))
        .all(parts)
        .with(p("sample-mark", &sample.mark));
    let main = el("main", "screen")
        .with(heading(session, &sample.title))
        .with(el("p", "lead").said(session.library, &sample.lead))
        .with(drawn)
        .with(el("h2", "").text(session.library.ui.next_title()))
        .with(links(session, &sample.next, "doors"));
    vec![main, steps(session, None)]
}

fn part(session: Session, part: &'static SamplePart) -> El {
    let rows = part
        .rows
        .iter()
        .map(|(label, value)| el("span", "sample-row").with(el("span", "").text(label)).with(el("b", "").text(value)));
    let shown = el("summary", "").with(el("strong", "").text(&part.title)).all(rows);
    let told = el("div", "sample-told")
        .all(lines(session, &part.lines))
        .all(basis(session, part.lines.iter().flat_map(|line| &line.source)))
        .with(el("h3", "").text(session.library.ui.sample_wrong()))
        .with(links(session, &part.next, "doors"));
    let fold = el("details", "sample-part").attr("data-part", part.id.as_str()).with(shown).with(told);
    let fold = if session.opened() == Some(&part.id) { fold.attr("open", "") } else { fold };
    // Remembered, so that the way back from a door in it leads to the same place.
    let node = fold.clone();
    fold.on("toggle", Box::new(move |_| session.open(part, node.node().has_attribute("open"))))
}
