//! The outcome of a self-check: first what to do, then why with the customer's own answers, then the law.

use crate::components::{Basis, Heading, Icon, Links, Mark, Said, Steps, fill, rich, tap};
use crate::screen::{Flow, Screen};
use crate::session::Session;
use kiosk_core::content::{Check, Line};
use kiosk_core::rules::{Assessment, Level, Reason, assess, verdict};
use leptos::prelude::*;

/// The verdict of a check.
#[component]
pub(crate) fn Verdict(
    /// The check.
    check: &'static Check,
) -> impl IntoView {
    let session = Session::get();
    let library = session.library;
    let ui = &library.ui;
    let Assessment { level, reasons, complete } = assess(library, check, &session.answers_now());
    let said = verdict(check, level);
    let (class, mark) = match level {
        Level::Stop => ("hero stop", Mark::Alert),
        Level::Caution => ("hero caution", Mark::Alert),
        Level::Clear => ("hero clear", Mark::Info),
    };
    let lead = fill(&said.lead.text, &[("n", &reasons.len().to_string())]);
    let why = (!reasons.is_empty()).then(|| view! { <Reasons reasons /> });
    view! {
        <main class="screen verdict" data-level=format!("{level:?}")>
            <section class=class>
                <Icon mark />
                <Heading text=&said.title />
                <p>{rich(&lead)}</p>
            </section>
            <Now lines=&said.now />
            <h2>{&*ui.next_title}</h2>
            <Links links=&said.next class="doors" />
            {(!complete).then(|| view! { <Resume check /> })}
            {why}
            <button class="plain wide" data-act="answers" on:click=tap(move || session.show(Screen::Answers(Flow::Check(check))))>
                {&*ui.review_answers}
            </button>
        </main>
        <Steps />
    }
}

#[component]
fn Resume(
    /// The check with questions left.
    check: &'static Check,
) -> impl IntoView {
    let session = Session::get();
    view! {
        <button class="plain wide" data-act="resume" on:click=tap(move || session.onward(Flow::Check(check)))>
            {&*session.library.ui.resume}
        </button>
    }
}

#[component]
fn Now(
    /// At most three things to do.
    lines: &'static [Line],
) -> impl IntoView {
    let library = Session::get().library;
    let items: Vec<_> = lines.iter().map(|line| view! { <li><span><Said library line /></span></li> }).collect();
    let sources = lines.iter().flat_map(|line| &line.source).collect();
    view! {
        <section class="now">
            <h2>{&*library.ui.now_title}</h2>
            <ol class="numbered">{items}</ol>
            <Basis sources />
        </section>
    }
}

#[component]
fn Reasons(
    /// The reasons, worst first.
    reasons: Vec<Reason<'static>>,
) -> impl IntoView {
    let ui = &Session::get().library.ui;
    let items: Vec<_> = reasons.into_iter().map(|reason| view! { <Why reason /> }).collect();
    view! {
        <h2>{&*ui.reasons_title}</h2>
        <ul class="reasons">{items}</ul>
    }
}

#[component]
fn Why(
    /// One reason.
    reason: Reason<'static>,
) -> impl IntoView {
    let library = Session::get().library;
    let ui = &library.ui;
    let Reason { flag, question, choice, level } = reason;
    let class = if level == Level::Stop { "reason stop" } else { "reason caution" };
    let doubt = choice.unsure.then(|| view! { <p class="reason-doubt">{&*ui.unsure_mark}</p> });
    let review = library.awaits_review(&flag.source).then(|| format!("（{}）", ui.review_mark));
    view! {
        <li class=class data-flag=flag.id.as_str()>
            <h3>{&*flag.title}</h3>
            <p class="reason-answer">{&*question.text}" "{&*ui.you_said}<b>{&*choice.label}</b></p>
            {doubt}
            <p>{&*flag.why}<small class="review">{review}</small></p>
            <p><b>{&*flag.action}</b></p>
            <Basis sources=flag.source.iter().collect() />
        </li>
    }
}
