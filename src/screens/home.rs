//! 首页: the three jobs are the page, the rest is small.

use crate::components::{Heading, Links, Said};
use crate::session::Session;
use leptos::prelude::*;

/// 首页.
#[component]
pub(crate) fn Home() -> impl IntoView {
    let library = Session::get().library;
    let home = &library.home;
    view! {
        <main class="screen home">
            <Heading text=&home.title />
            <p class="lead"><Said library line=&home.lead /></p>
            <Links links=&home.jobs class="jobs" />
            <Links links=&home.more class="doors" />
        </main>
    }
}
