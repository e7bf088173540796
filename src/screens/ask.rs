//! One question a screen, answers within reach.

use crate::components::{El, Mark, basis, el, heading, icon, p, steps};
use crate::kiosk::focus;
use crate::screen::{Flow, Screen};
use crate::session::Session;
use kiosk_core::content::{Choice, Line, Question};
use kiosk_core::inline::fill;
use kiosk_core::rules::{Level, assess};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// A question of a self-check or guide.
pub(crate) fn ask(session: Session, flow: Flow, question: &'static Question) -> Vec<El> {
    let [bar, words] = progress(session, flow, question);
    let head = el("div", "ask-head")
        .with(bar)
        .with(words)
        .with(heading(session, &question.text))
        .all(question.hint.as_deref().map(|hint| p("lead", hint)))
        .all(early(session, flow));
    let choices = el("div", "choices")
        .attr("role", if question.multiple { "group" } else { "radiogroup" })
        .attr("aria-label", &question.text)
        .all(question.choices.iter().map(|choice| answer(session, flow, question, choice)));
    let choices = if question.multiple { choices } else { with_arrows(choices) };
    let body = el("div", "ask-body").with(choices).all(question.why.as_ref().map(|line| why(session, line)));
    let next = question.multiple.then(|| next(session, flow, question));
    vec![el("main", "screen ask").with(head).with(body), steps(session, next)]
}

fn why(session: Session, line: &'static Line) -> El {
    let library = session.library;
    let said = el("p", "").text(library.ui.why_label()).said(library, line);
    let body = el("div", "").with(said).all(basis(session, &line.source));
    el("aside", "why").with(icon(Mark::Info)).with(body)
}

/// How far along: a bar, and in words.
fn progress(session: Session, flow: Flow, question: &'static Question) -> [El; 2] {
    let ui = &session.library.ui;
    let replay = flow.replay(&session.answers_now());
    let done = replay.asked.iter().take_while(|asked| asked.question.id != question.id).count();
    let known = replay.asked.len() + usize::from(replay.next.is_some()) + replay.after_next;
    let words = match known.saturating_sub(done + 1) {
        0 => ui.last_question().to_owned(),
        left => fill(ui.questions_left(), &[("n", &left.to_string())]),
    };
    let dots = (0..known).map(|at| el("i", if at <= done { "done" } else { "" }));
    let bar = el("div", "progress").attr("aria-hidden", "true").all(dots);
    [bar, el("p", "progress-words").text(flow.title()).with(el("span", "").text(&words))]
}

/// A way to the verdict, shown once one answer suffices for it.
fn early(session: Session, flow: Flow) -> Option<El> {
    let Flow::Check(check) = flow else { return None };
    let enough = move || assess(session.library, check, &session.answers()).level == Level::Stop;
    let button = el("button", "early")
        .attr("data-act", "early")
        .live("hidden", move || (!enough()).then_some(""))
        .with(icon(Mark::Alert))
        .text(session.library.ui.early_verdict())
        .with(icon(Mark::Forward))
        .tap(move || session.show(Screen::Verdict(check)));
    Some(button)
}

/// Answers of which one can be taken are one stop for Tab: arrows go from one to the next, and round.
fn with_arrows(choices: El) -> El {
    let group = choices.node().clone();
    let all = move || {
        let mut next = group.first_element_child();
        std::iter::from_fn(move || {
            let this = next.take()?;
            next = this.next_element_sibling();
            Some(this)
        })
    };
    let taken = |choice: &Element| choice.get_attribute("aria-checked").as_deref() == Some("true");
    let stop = all().position(|choice| taken(&choice)).unwrap_or_default();
    for (at, choice) in all().enumerate() {
        drop(El::from(choice).attr("tabindex", if at == stop { "0" } else { "-1" }));
    }
    choices.on(
        "keydown",
        Box::new(move |event| {
            let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key).unwrap_or_default();
            let step = match key.as_str() {
                "ArrowDown" | "ArrowRight" => 1,
                "ArrowUp" | "ArrowLeft" => all().count() - 1,
                _ => return,
            };
            event.prevent_default();
            let here = all().position(|choice| focus::is_on(&choice)).unwrap_or_default();
            if let Some(next) = all().nth((here + step) % all().count()) {
                focus::move_to(next);
            }
        }),
    )
}

/// One answer.
fn answer(session: Session, flow: Flow, question: &'static Question, choice: &'static Choice) -> El {
    let taken = move || session.answers().has(&question.id, &choice.id);
    el("button", if question.multiple { "choice square" } else { "choice" })
        .attr("role", if question.multiple { "checkbox" } else { "radio" })
        .live("aria-checked", move || Some(if taken() { "true" } else { "false" }))
        .attr("data-choice", choice.id.as_str())
        .with(el("span", "choice-mark").with(icon(Mark::Check)))
        .with(el("span", "choice-picture").with(icon(Mark::Of(choice.icon))))
        .with(el("span", "").text(&choice.label))
        .tap(move || session.answer(flow, question, choice))
}

/// 下一步, where several answers can be taken.
fn next(session: Session, flow: Flow, question: &'static Question) -> El {
    let ui = &session.library.ui;
    let none = move || session.answers().at(&question.id).next().is_none();
    el("button", "main-act")
        .attr("data-act", "next")
        .live("disabled", move || none().then_some(""))
        .region(move || vec![el("span", "").text(if none() { ui.multiple_hint() } else { ui.next() })])
        .tap(move || session.onward(flow))
}
