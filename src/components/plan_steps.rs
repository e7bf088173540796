//! Steps in order, with place, papers and periods.

use super::{El, basis, el};
use crate::kiosk::clock;
use crate::session::Session;
use kiosk_core::content::{Channel, Line, Material, Period};
use kiosk_core::rules::{PlanStep, estimate};

/// The steps as a list.
pub(crate) fn plan_steps(session: Session, steps: &[PlanStep<'static>]) -> El {
    el("ol", "plan-steps").all(steps.iter().map(|each| step(session, each)))
}

fn step(session: Session, step: &PlanStep<'static>) -> El {
    let ui = &session.library.ui;
    let place = |channel: &&'static Channel| place(channel);
    let bring = |material: &&'static Material| bring(material);
    let refused = lines(session, step.refused.iter().copied())
        .map(|body| el("section", "plan-block refused").with(el("h3", "").text(ui.refused_title())).with(body));
    el("li", "plan-step")
        .attr("data-step", step.step.id.as_str())
        .with(el("h2", "").text(&step.step.title))
        .all(lines(session, step.lines.iter().copied()))
        .all(block(ui.where_title(), step.channels.iter().map(place).collect()))
        .all(block(ui.bring_title(), step.materials.iter().map(bring).collect()))
        .all(block(ui.period_title(), step.periods.iter().map(|each| period(session, each)).collect()))
        .all(refused)
        .all(basis(session, step.sources()))
}

/// Sentences as a list; `None` where there are none.
pub(crate) fn lines<'a>(session: Session, lines: impl IntoIterator<Item = &'a Line>) -> Option<El> {
    let items: Vec<_> = lines.into_iter().map(|line| el("li", "").said(session.library, line)).collect();
    (!items.is_empty()).then(|| el("ul", "lines").all(items))
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
        None => Some(ui.clock_wrong().to_owned()),
        Some(today) => estimate(session.library, period, today),
    };
    let estimate = estimate.map(|text| el("small", "").rich(&text));
    el("li", "period").with(el("span", "").rich(&period.text).review(session.library, &period.source)).all(estimate)
}
