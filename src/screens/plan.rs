//! The outcome of a guide: steps in order, with place, papers and periods.

use super::verdict::review_answers;
use crate::components::{El, el, heading, links, plan_steps, steps};
use crate::screen::Flow;
use crate::session::Session;
use kiosk_core::content::Guide;
use kiosk_core::rules;

/// The plan of a guide.
pub(crate) fn plan(session: Session, guide: &'static Guide) -> Vec<El> {
    let library = session.library;
    let ui = &library.ui;
    let facts = Flow::Guide(guide).replay(&session.answers_now()).facts;
    // In the order the library lists them.
    let known = library.facts.iter().filter_map(|fact| library.fact_label(&fact.id, facts.get(&fact.id)?));
    let known = known.map(|label| el("b", "fact").text(label));
    let plan = rules::plan(library, guide, &facts);
    let main = el("main", "screen plan")
        .with(heading(session, &guide.plan_title))
        .with(el("p", "facts").with(el("span", "").text(ui.facts_title())).all(known))
        .with(plan_steps(session, &plan.steps))
        .with(el("h2", "").text(ui.next_title()))
        .with(links(session, &guide.next, "doors"))
        .with(review_answers(session, Flow::Guide(guide)));
    vec![main, steps(session, None)]
}
