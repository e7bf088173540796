//! The outcome of a guide: steps in order, with place, papers and periods.

use super::sheet::take_button;
use super::verdict::review_answers;
use crate::components::{El, Mark, door, el, heading, icon, links, plan_steps, steps};
use crate::screen::{Flow, Screen, Sheet};
use crate::session::Session;
use kiosk_core::content::{Facts, Guide, Icon};
use kiosk_core::rules;

/// The plan of a guide.
pub(crate) fn plan(session: Session, guide: &'static Guide) -> Vec<El> {
    let library = session.library;
    let ui = &library.ui;
    let facts = Flow::Guide(guide).replay(&session.answers_now()).facts;
    let known = library.fact_labels(&facts).into_iter().map(|label| el("b", "fact").text(label));
    let plan = rules::plan(library, guide, &facts);
    let list = el("button", "main-act")
        .attr("data-act", "list")
        .with(icon(Mark::Of(Icon::Printer)))
        .text(ui.list_open())
        .tap(move || session.show(Screen::Sheet(Sheet::Plan(guide))));
    let main = el("main", "screen plan")
        .with(heading(session, &guide.plan_title))
        .with(el("p", "facts").with(el("span", "").text(ui.facts_title())).all(known))
        .with(plan_steps(session, &plan.steps))
        .all(sheets(session, guide, &facts))
        .with(el("h2", "").text(ui.next_title()))
        .with(links(session, &guide.next, "doors"))
        .with(review_answers(session, Flow::Guide(guide)));
    let foot = el("div", "turns").with(list).with(take_button(session, Sheet::Plan(guide)));
    vec![main, steps(session, Some(foot))]
}

/// Sheets that help on this way.
fn sheets(session: Session, guide: &'static Guide, facts: &Facts) -> Vec<El> {
    let papers = rules::sheets(session.library, guide, facts);
    if papers.is_empty() {
        return Vec::new();
    }
    let doors = papers.into_iter().map(|paper| {
        let open = Screen::Sheet(Sheet::Paper(paper, None));
        door(Icon::Printer, &paper.title, None).attr("data-paper", paper.id.as_str()).tap(move || session.show(open))
    });
    vec![el("h2", "").text(session.library.ui.sheets_title()), el("div", "doors").all(doors)]
}
