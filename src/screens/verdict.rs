//! The outcome of a self-check: first what to do, then why with the customer's own answers, then the law.

use crate::components::{El, Mark, basis, dial, el, heading, icon, links, p, plan_steps, steps};
use crate::screen::{Flow, Screen};
use crate::session::Session;
use kiosk_core::content::{Check, Line};
use kiosk_core::inline::fill;
use kiosk_core::rules::{self, Assessment, Level, Reason, assess};

/// The verdict of a check.
pub(crate) fn verdict(session: Session, check: &'static Check) -> Vec<El> {
    let ui = &session.library.ui;
    let Assessment { level, reasons, complete } = assess(session.library, check, &session.answers_now());
    let said = rules::verdict(check, level);
    let (class, mark) = match level {
        Level::Stop => ("hero stop", Mark::Alert),
        Level::Caution => ("hero caution", Mark::Alert),
        Level::Clear => ("hero clear", Mark::Info),
    };
    let facts = Flow::Check(check).replay(&session.answers_now()).facts;
    let plan = rules::steps(session.library, &check.steps, &facts);
    let lead = fill(&said.lead.text, &[("n", &reasons.len().to_string())]);
    let hero = el("section", class).with(icon(mark)).with(heading(session, &said.title)).with(p("", &lead));
    let resume = (!complete).then(|| {
        let resume = el("button", "plain wide").attr("data-act", "resume").text(ui.resume());
        resume.tap(move || session.onward(Flow::Check(check)))
    });
    let mut main = el("main", "screen verdict")
        .attr("data-level", level.name())
        .with(hero)
        .with(now(session, &rules::lines(&said.now, &facts)))
        .all(resume);
    if !plan.is_empty() && !reasons.is_empty() {
        main = main.with(el("h2", "").text(ui.steps_title())).with(plan_steps(session, &plan));
    }
    main = main
        .with(el("h2", "").text(ui.next_title()))
        .with(links(session, &said.next, "doors"))
        .with(el("h2", "").text(ui.call_title()))
        .all(dial(session, &said.call));
    if !reasons.is_empty() {
        let reasons = reasons.iter().map(|reason| why(session, check, reason));
        main = main.with(el("h2", "").text(ui.reasons_title())).with(el("ul", "reasons").all(reasons));
    }
    vec![main.with(review_answers(session, Flow::Check(check))), steps(session, None)]
}

/// The way to the list of own answers.
pub(super) fn review_answers(session: Session, flow: Flow) -> El {
    el("button", "plain wide")
        .attr("data-act", "answers")
        .text(session.library.ui.review_answers())
        .tap(move || session.show(Screen::Answers(flow)))
}

/// At most three things to do.
fn now(session: Session, lines: &[&'static Line]) -> El {
    let library = session.library;
    let lines: Vec<_> = lines.iter().take(3).collect();
    let items = lines.iter().map(|line| el("li", "").with(el("span", "").said(library, line)));
    el("section", "now")
        .with(el("h2", "").text(library.ui.now_title()))
        .with(el("ol", "numbered").all(items))
        .all(basis(session, lines.iter().flat_map(|line| &line.source)))
}

fn why(session: Session, check: &'static Check, reason: &Reason<'static>) -> El {
    let library = session.library;
    let ui = &library.ui;
    let Reason { flag, question, choice, level } = *reason;
    let said = el("p", "reason-answer")
        .text(&question.text)
        .text(" ")
        .text(ui.you_said())
        .with(el("b", "").text(&choice.label));
    let change = el("button", "plain")
        .attr("data-change", question.id.as_str())
        .attr("aria-label", &[ui.change(), " ", &question.text].concat())
        .text(ui.change())
        .tap(move || session.change(Flow::Check(check), question));
    let said = el("div", "reason-said").with(said).with(change);
    // A doubt says nothing about the other side, so nothing is said about it either.
    let meaning = match choice.unsure {
        true => p("", &choice.effect),
        false => p("", &flag.why).review(library, &flag.source),
    };
    el("li", if level == Level::Stop { "reason stop" } else { "reason caution" })
        .attr("data-flag", flag.id.as_str())
        .with(el("h3", "").text(if choice.unsure { &question.text } else { &flag.title }))
        .with(said)
        .all(choice.unsure.then(|| p("reason-doubt", ui.unsure_mark())))
        .with(meaning)
        .all((!choice.unsure).then(|| el("p", "").with(el("b", "").rich(&flag.action))))
        .all(basis(session, &flag.source))
}
