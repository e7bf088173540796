//! Pictures, drawn once as symbols in `index.html`.

use super::{El, svg};
use kiosk_core::content::Icon as Picture;
use std::cell::OnceCell;

/// A picture of the interface itself.
#[derive(Clone, Copy)]
pub(crate) enum Mark {
    /// One the content uses, too.
    Of(Picture),
    Home,
    Back,
    Forward,
    Again,
    Check,
    Alert,
    Info,
    Size,
    Read,
}

impl Mark {
    fn symbol(self) -> &'static str {
        match self {
            Self::Of(picture) => picture.symbol(),
            Self::Home => "#i-home",
            Self::Back => "#i-back",
            Self::Forward => "#i-forward",
            Self::Again => "#i-again",
            Self::Check => "#i-check",
            Self::Alert => "#i-alert",
            Self::Info => "#i-info",
            Self::Size => "#i-size",
            Self::Read => "#i-read",
        }
    }
}

/// A picture; it repeats words beside it, so screen readers pass it over.
pub(crate) fn icon(mark: Mark) -> El {
    // Copied from one made once: a screen shows two dozen of them.
    thread_local! { static BLANK: OnceCell<El> = const { OnceCell::new() }; }
    let picture = BLANK.with(|blank| blank.get_or_init(empty).twin());
    if let Some(shown) = picture.node().first_element_child() {
        drop(El::from(shown).attr("href", mark.symbol()));
    }
    picture
}

fn empty() -> El {
    let picture = svg("svg").attr("class", "icon").attr("aria-hidden", "true").attr("focusable", "false");
    picture.with(svg("use"))
}
