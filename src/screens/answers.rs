//! The list of own answers; each can be changed.

use crate::components::{Heading, Icon, Mark, Steps, tap};
use crate::screen::Flow;
use crate::session::Session;
use kiosk_core::rules::Asked;
use leptos::prelude::*;

/// The answers to a questionnaire.
#[component]
pub(crate) fn Answers(
    /// The questionnaire.
    flow: Flow,
) -> impl IntoView {
    let session = Session::get();
    let ui = &session.library.ui;
    let asked = flow.replay(&session.answers_now()).asked;
    let rows: Vec<_> = asked.into_iter().map(|asked| view! { <Row flow asked /> }).collect();
    view! {
        <main class="screen answers">
            <Heading text=&ui.answers_title />
            <p class="lead">{&*ui.answers_lead}</p>
            <ol class="answer-list">{rows}</ol>
        </main>
        <Steps>
            <button class="main-act" data-act="onward" on:click=tap(move || session.show(flow.end()))>
                {&*ui.next}
                <Icon mark=Mark::Forward />
            </button>
        </Steps>
    }
}

#[component]
fn Row(
    /// The questionnaire.
    flow: Flow,
    /// The question with its answer.
    asked: Asked<'static>,
) -> impl IntoView {
    let session = Session::get();
    let ui = &session.library.ui;
    let question = asked.question;
    let labels: Vec<_> = asked.chosen.iter().map(|choice| &*choice.label).collect();
    let effects: Vec<_> = asked.chosen.iter().map(|choice| view! { <p>{&*choice.effect}</p> }).collect();
    view! {
        <li class="answer-row">
            <div>
                <p class="answer-question">{&*question.text}</p>
                <p><b>{labels.join(&ui.list_separator)}</b></p>
                <div class="answer-effect">{effects}</div>
            </div>
            <button
                class="plain"
                data-change=question.id.as_str()
                aria-label=format!("{} {}", ui.change, question.text)
                on:click=tap(move || session.change(flow, question))
            >
                {&*ui.change}
            </button>
        </li>
    }
}
