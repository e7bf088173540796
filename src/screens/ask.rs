//! One question a screen, answers within reach.

use crate::components::{Basis, Heading, Icon, Mark, Said, Steps, fill, tap};
use crate::screen::{Flow, Screen};
use crate::session::Session;
use kiosk_core::content::{Check, Choice, Question};
use kiosk_core::rules::{Level, assess};
use leptos::prelude::*;

/// A question of a self-check or guide.
#[component]
pub(crate) fn Ask(
    /// The questionnaire.
    flow: Flow,
    /// The question.
    question: &'static Question,
) -> impl IntoView {
    let session = Session::get();
    let ui = &session.library.ui;
    let choices: Vec<_> = question.choices.iter().map(|choice| view! { <Answer flow question choice /> }).collect();
    let hint = question.hint.as_deref().map(|hint| view! { <p class="lead">{hint}</p> });
    let why = question.why.as_ref().map(|why| {
        view! {
            <aside class="why">
                <Icon mark=Mark::Info />
                <div>
                    <p>{&*ui.why_label}<Said library=session.library line=why /></p>
                    <Basis sources=why.source.iter().collect() />
                </div>
            </aside>
        }
    });
    let role = if question.multiple { "group" } else { "radiogroup" };
    view! {
        <main class="screen ask">
            <div class="ask-head">
                <Progress flow question />
                <Heading text=&question.text />
                {hint}
                <Early flow />
            </div>
            <div class="ask-body">
                <div class="choices" role=role aria-label=&*question.text>{choices}</div>
                {why}
            </div>
        </main>
        <Steps>{question.multiple.then(|| view! { <Next flow question /> })}</Steps>
    }
}

/// How far along: a bar, and in words.
#[component]
fn Progress(
    /// The questionnaire.
    flow: Flow,
    /// The question shown.
    question: &'static Question,
) -> impl IntoView {
    let session = Session::get();
    let ui = &session.library.ui;
    let replay = flow.replay(&session.answers_now());
    let done = replay.asked.iter().take_while(|asked| asked.question.id != question.id).count();
    let known = replay.asked.len() + usize::from(replay.next.is_some()) + replay.after_next;
    let left = known.saturating_sub(done + 1);
    let words = match left {
        0 => ui.last_question.clone(),
        _ => fill(&ui.questions_left, &[("n", &left.to_string())]),
    };
    let dots: Vec<_> = (0..known).map(|at| view! { <i class:done=at <= done></i> }).collect();
    view! {
        <div class="progress" aria-hidden="true">{dots}</div>
        <p class="progress-words">{flow.title()}<span>{words}</span></p>
    }
}

/// A way to the verdict once one answer suffices for it.
#[component]
fn Early(
    /// The questionnaire.
    flow: Flow,
) -> impl IntoView {
    let session = Session::get();
    let stop = move |check: &'static Check| assess(session.library, check, &session.answers()).level == Level::Stop;
    move || match flow {
        Flow::Check(check) if stop(check) => Some(view! {
            <button class="early" data-act="early" on:click=tap(move || session.show(Screen::Verdict(check)))>
                <Icon mark=Mark::Alert />
                {&*session.library.ui.early_verdict}
                <Icon mark=Mark::Forward />
            </button>
        }),
        _ => None,
    }
}

/// One answer.
#[component]
fn Answer(
    /// The questionnaire.
    flow: Flow,
    /// The question.
    question: &'static Question,
    /// The choice.
    choice: &'static Choice,
) -> impl IntoView {
    let session = Session::get();
    let taken = Memo::new(move |_| session.answers().has(&question.id, &choice.id));
    let role = if question.multiple { "checkbox" } else { "radio" };
    view! {
        <button
            class="choice"
            class:taken=taken
            class:square=question.multiple
            role=role
            aria-checked=move || taken.get().to_string()
            data-choice=choice.id.as_str()
            on:click=tap(move || session.answer(flow, question, choice))
        >
            <span class="choice-mark"><Icon mark=Mark::Check /></span>
            <span>{&*choice.label}</span>
        </button>
    }
}

/// 下一步, where several answers can be taken.
#[component]
fn Next(
    /// The questionnaire.
    flow: Flow,
    /// The question.
    question: &'static Question,
) -> impl IntoView {
    let session = Session::get();
    let ui = &session.library.ui;
    let none = move || session.answers().at(&question.id).next().is_none();
    view! {
        <button class="main-act" data-act="next" disabled=none on:click=tap(move || session.onward(flow))>
            {move || if none() { &*ui.multiple_hint } else { &*ui.next }}
        </button>
    }
}
