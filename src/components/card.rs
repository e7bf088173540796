//! Buttons that lead to another task.

use super::{Icon, Mark, Said, tap};
use crate::session::Session;
use kiosk_core::content::Link;
use leptos::prelude::*;

/// One such button.
#[component]
fn LinkCard(
    /// What it says and where it leads.
    link: &'static Link,
) -> impl IntoView {
    let session = Session::get();
    let note = link
        .note
        .as_ref()
        .map(|note| view! { <span class="card-note"><Said library=session.library line=note /></span> });
    view! {
        <button class="card" on:click=tap(move || session.follow(&link.target))>
            <span class="card-icon"><Icon mark=link.icon /></span>
            <span class="card-words"><strong>{&*link.label}</strong>{note}</span>
            <Icon mark=Mark::Forward />
        </button>
    }
}

/// Several of them.
#[component]
pub(crate) fn Links(
    /// The buttons in order.
    links: &'static [Link],
    /// Style of the group.
    class: &'static str,
) -> impl IntoView {
    let cards: Vec<_> = links.iter().map(|link| view! { <LinkCard link /> }).collect();
    view! { <div class=class>{cards}</div> }
}
