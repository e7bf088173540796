//! The outcome of a guide: steps in order, with place, papers and periods.

use crate::components::{Basis, Heading, Links, Said, Steps, fill, rich, tap};
use crate::kiosk::clock;
use crate::screen::{Flow, Screen};
use crate::session::Session;
use kiosk_core::content::{Channel, Facts, Guide, Library, Line, Material, Period};
use kiosk_core::rules::{PlanStep, due, plan};
use leptos::prelude::*;

/// The plan of a guide.
#[component]
pub(crate) fn Plan(
    /// The guide.
    guide: &'static Guide,
) -> impl IntoView {
    let session = Session::get();
    let library = session.library;
    let ui = &library.ui;
    let facts = Flow::Guide(guide).replay(&session.answers_now()).facts;
    let steps: Vec<_> = plan(library, guide, &facts).steps.into_iter().map(|step| view! { <Step step /> }).collect();
    view! {
        <main class="screen plan">
            <Heading text=&guide.plan_title />
            <p class="facts"><span>{&*ui.facts_title}</span>{labels(library, &facts)}</p>
            <ol class="plan-steps">{steps}</ol>
            <h2>{&*ui.next_title}</h2>
            <Links links=&guide.next class="doors" />
            <button class="plain wide" data-act="answers" on:click=tap(move || session.show(Screen::Answers(Flow::Guide(guide))))>
                {&*ui.review_answers}
            </button>
        </main>
        <Steps />
    }
}

/// The facts in words, in the order the library lists them.
fn labels(library: &'static Library, facts: &Facts) -> Vec<impl IntoView + use<>> {
    let value = |fact: &'static kiosk_core::content::Fact| library.fact_label(&fact.id, facts.get(&fact.id)?);
    library.facts.iter().filter_map(value).map(|label| view! { <b class="fact">{label}</b> }).collect()
}

#[component]
fn Step(
    /// The step.
    step: PlanStep<'static>,
) -> impl IntoView {
    let ui = &Session::get().library.ui;
    let sources = step.lines.iter().chain(&step.refused).flat_map(|line| &line.source);
    let sources = sources.chain(step.channels.iter().flat_map(|channel| &channel.source));
    let sources = sources.chain(step.materials.iter().flat_map(|material| &material.source));
    let sources: Vec<_> = sources.chain(step.periods.iter().flat_map(|period| &period.source)).collect();
    view! {
        <li class="plan-step" data-step=step.step.id.as_str()>
            <h2>{&*step.step.title}</h2>
            {lines(&step.lines)}
            {block(&ui.where_title, step.channels.into_iter().map(channel).collect())}
            {block(&ui.bring_title, step.materials.into_iter().map(material).collect())}
            {block(&ui.period_title, step.periods.into_iter().map(period).collect())}
            {refusal(&ui.refused_title, &step.refused)}
            <Basis sources />
        </li>
    }
}

fn lines(lines: &[&'static Line]) -> Option<impl IntoView + use<>> {
    let library = Session::get().library;
    let items: Vec<_> = lines.iter().map(|line| view! { <li><Said library line=*line /></li> }).collect();
    (!items.is_empty()).then(|| view! { <ul class="lines">{items}</ul> })
}

fn refusal(title: &'static str, refused: &[&'static Line]) -> Option<impl IntoView + use<>> {
    let body = lines(refused)?;
    Some(view! { <section class="plan-block refused"><h3>{title}</h3>{body}</section> })
}

fn block(title: &'static str, items: Vec<AnyView>) -> Option<impl IntoView> {
    (!items.is_empty()).then(|| view! { <section class="plan-block"><h3>{title}</h3><ul>{items}</ul></section> })
}

fn channel(channel: &'static Channel) -> AnyView {
    view! { <li class="where"><b>{&*channel.title}</b><span>{&*channel.body}</span></li> }.into_any()
}

fn material(material: &'static Material) -> AnyView {
    let note = material.note.as_deref().map(|note| view! { <span>{note}</span> });
    view! { <li class="bring"><b>{rich(&material.text)}</b>{note}</li> }.into_any()
}

fn period(period: &'static Period) -> AnyView {
    let library = Session::get().library;
    let estimate = match clock::today(library) {
        None => Some(library.ui.clock_wrong.clone()),
        Some(today) => due(period, today)
            .map(|due| fill(&library.ui.due_estimate, &[("start", &today.chinese()), ("due", &due.chinese())])),
    };
    view! { <li class="period"><span>{rich(&period.text)}</span>{estimate.map(|text| view! { <small>{text}</small> })}</li> }
        .into_any()
}
