//! Pictures, drawn once as symbols in `index.html`.

use super::{El, svg};
use kiosk_core::content::Icon as Picture;

/// A picture of the interface itself.
#[derive(Clone, Copy)]
pub(crate) enum Mark {
    Scales,
    Home,
    Phone,
    Back,
    Forward,
    Again,
    Check,
    Alert,
    Info,
    Printer,
    Route,
    Document,
    ShieldQuestion,
}

impl From<Picture> for Mark {
    fn from(picture: Picture) -> Self {
        match picture {
            Picture::ShieldQuestion => Self::ShieldQuestion,
            Picture::Route => Self::Route,
            Picture::Printer => Self::Printer,
            Picture::Scales => Self::Scales,
            Picture::Phone => Self::Phone,
            Picture::Document => Self::Document,
        }
    }
}

impl Mark {
    fn symbol(self) -> &'static str {
        match self {
            Self::Scales => "#i-scales",
            Self::Home => "#i-home",
            Self::Phone => "#i-phone",
            Self::Back => "#i-back",
            Self::Forward => "#i-forward",
            Self::Again => "#i-again",
            Self::Check => "#i-check",
            Self::Alert => "#i-alert",
            Self::Info => "#i-info",
            Self::Printer => "#i-printer",
            Self::Route => "#i-route",
            Self::Document => "#i-document",
            Self::ShieldQuestion => "#i-shield-question",
        }
    }
}

/// A picture; it repeats words beside it, so screen readers pass it over.
pub(crate) fn icon(mark: Mark) -> El {
    let picture = svg("svg").attr("class", "icon").attr("aria-hidden", "true").attr("focusable", "false");
    picture.with(svg("use").attr("href", mark.symbol()))
}
