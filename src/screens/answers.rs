//! The list of own answers; each can be changed.

use crate::components::{El, Mark, el, heading, icon, p, steps};
use crate::screen::Flow;
use crate::session::Session;
use kiosk_core::rules::Asked;

/// The answers to a questionnaire.
pub(crate) fn answers(session: Session, flow: Flow) -> Vec<El> {
    let ui = &session.library.ui;
    let asked = flow.replay(&session.answers_now()).asked;
    let rows = asked.iter().map(|asked| row(session, flow, asked));
    let main = el("main", "screen answers")
        .with(heading(session, ui.answers_title()))
        .with(p("lead", ui.answers_lead()))
        .with(el("ol", "answer-list").all(rows));
    let onward = el("button", "main-act")
        .attr("data-act", "onward")
        .text(ui.next())
        .with(icon(Mark::Forward))
        .tap(move || session.show(flow.end()));
    vec![main, steps(session, Some(onward))]
}

fn row(session: Session, flow: Flow, asked: &Asked<'static>) -> El {
    let library = session.library;
    let ui = &library.ui;
    let question = asked.question;
    let labels: Vec<_> = asked.chosen.iter().map(|choice| choice.label.as_str()).collect();
    let effects =
        asked.chosen.iter().map(|choice| p("", &choice.effect).review(library, library.choice_sources(choice)));
    let said = el("div", "")
        .with(p("answer-question", &question.text))
        .with(el("p", "").with(el("b", "").text(&labels.join(ui.list_separator()))))
        .with(el("div", "answer-effect").all(effects));
    let change = el("button", "plain")
        .attr("data-change", question.id.as_str())
        .attr("aria-label", &[ui.change(), " ", &question.text].concat())
        .text(ui.change())
        .tap(move || session.change(flow, question));
    el("li", "answer-row").with(said).with(change)
}
