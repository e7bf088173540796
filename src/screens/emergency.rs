//! 紧急求助: readable in five seconds.

use crate::components::{Heading, Icon, Links, Mark, Said, Steps};
use crate::session::Session;
use leptos::prelude::*;

/// 紧急求助.
#[component]
pub(crate) fn Emergency() -> impl IntoView {
    let library = Session::get().library;
    let help = &library.emergency;
    let dial: Vec<_> = help
        .dial
        .iter()
        .filter_map(|id| library.contact(id))
        .map(|contact| {
            view! {
                <li>
                    <span class="dial-name"><Icon mark=Mark::Phone />{&*contact.name}</span>
                    <strong>{&*contact.number}</strong>
                    <small>{&*contact.purpose}</small>
                </li>
            }
        })
        .collect();
    let steps: Vec<_> = help.steps.iter().map(|line| view! { <li><span><Said library line /></span></li> }).collect();
    view! {
        <main class="screen emergency">
            <section class="hero stop">
                <Icon mark=Mark::Alert />
                <Heading text=&help.title />
                <p><Said library line=&help.lead /></p>
            </section>
            <ul class="dial">{dial}</ul>
            <p class="dial-hint">{&*library.ui.dial_hint}</p>
            <ol class="numbered">{steps}</ol>
            <Links links=&help.next class="doors" />
        </main>
        <Steps />
    }
}
