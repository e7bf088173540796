//! The outcome of a guide: steps in order, with place, papers and periods.

use super::verdict::review_answers;
use crate::components::{El, basis, el, fill, heading, links, steps};
use crate::kiosk::clock;
use crate::screen::Flow;
use crate::session::Session;
use kiosk_core::content::{Channel, Guide, Line, Material, Period};
use kiosk_core::rules::{self, PlanStep, due};

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
        .with(el("p", "facts").with(el("span", "").text(&ui.facts_title)).all(known))
        .with(el("ol", "plan-steps").all(plan.steps.iter().map(|each| step(session, each))))
        .with(el("h2", "").text(&ui.next_title))
        .with(links(session, &guide.next, "doors"))
        .with(review_answers(session, Flow::Guide(guide)));
    vec![main, steps(session, None)]
}

fn step(session: Session, step: &PlanStep<'static>) -> El {
    let ui = &session.library.ui;
    let place = |channel: &&'static Channel| place(channel);
    let bring = |material: &&'static Material| bring(material);
    let refused = lines(session, &step.refused)
        .map(|body| el("section", "plan-block refused").with(el("h3", "").text(&ui.refused_title)).with(body));
    el("li", "plan-step")
        .attr("data-step", step.step.id.as_str())
        .with(el("h2", "").text(&step.step.title))
        .all(lines(session, &step.lines))
        .all(block(&ui.where_title, step.channels.iter().map(place).collect()))
        .all(block(&ui.bring_title, step.materials.iter().map(bring).collect()))
        .all(block(&ui.period_title, step.periods.iter().map(|each| period(session, each)).collect()))
        .all(refused)
        .all(basis(session, step.sources()))
}

fn lines(session: Session, lines: &[&'static Line]) -> Option<El> {
    let items = lines.iter().map(|line| el("li", "").said(session.library, line));
    (!lines.is_empty()).then(|| el("ul", "lines").all(items))
}

fn block(title: &str, items: Vec<El>) -> Option<El> {
    (!items.is_empty()).then(|| {
        let list = el("ul", "").all(items);
        el("section", "plan-block").with(el("h3", "").text(title)).with(list)
    })
}

fn place(channel: &Channel) -> El {
    el("li", "where").with(el("b", "").text(&channel.title)).with(el("span", "").rich(&channel.body))
}

fn bring(material: &Material) -> El {
    let note = material.note.as_deref().map(|note| el("span", "").rich(note));
    el("li", "bring").with(el("b", "").rich(&material.text)).all(note)
}

fn period(session: Session, period: &Period) -> El {
    let ui = &session.library.ui;
    let estimate = match clock::today(session.library) {
        None => Some(ui.clock_wrong.clone()),
        Some(today) => due(period, today)
            .map(|due| fill(&ui.due_estimate, &[("start", &today.chinese()), ("due", &due.chinese())])),
    };
    let estimate = estimate.map(|text| el("small", "").rich(&text));
    el("li", "period").with(el("span", "").rich(&period.text).review(session.library, &period.source)).all(estimate)
}
