//! One file a screen.

mod answers;
mod ask;
mod emergency;
mod home;
mod law;
mod plan;
mod sheet;
mod verdict;

use crate::screen::Screen;
use leptos::prelude::*;

/// Draws a screen.
pub(crate) fn draw(screen: Screen) -> AnyView {
    match screen {
        Screen::Home => view! { <home::Home /> }.into_any(),
        Screen::Ask(flow, question) => view! { <ask::Ask flow question /> }.into_any(),
        Screen::Answers(flow) => view! { <answers::Answers flow /> }.into_any(),
        Screen::Verdict(check) => view! { <verdict::Verdict check /> }.into_any(),
        Screen::Plan(guide) => view! { <plan::Plan guide /> }.into_any(),
        Screen::Sheet(paper) => view! { <sheet::Sheet paper /> }.into_any(),
        Screen::Laws => view! { <law::Laws /> }.into_any(),
        Screen::Law(source) => view! { <law::Law source /> }.into_any(),
        Screen::Emergency => view! { <emergency::Emergency /> }.into_any(),
    }
}
