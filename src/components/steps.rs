//! 上一步 and 重新开始, always in the same place.

use super::{Icon, Mark, tap};
use crate::session::Session;
use leptos::prelude::*;

/// The two buttons, and above them whatever else belongs at the foot of a screen.
#[component]
pub(crate) fn Steps(
    /// A main action of the screen.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let session = Session::get();
    let ui = &session.library.ui;
    view! {
        <nav class="steps">
            {children.map(|children| children())}
            <button class="plain" data-act="back" disabled=move || !session.can_go_back() on:click=tap(move || session.back())>
                <Icon mark=Mark::Back />
                {&*ui.back}
            </button>
            <button class="plain" data-act="restart" on:click=tap(move || session.restart())>
                <Icon mark=Mark::Again />
                {&*ui.restart}
            </button>
        </nav>
    }
}
