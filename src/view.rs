//! How the screen looks to the person in front of it. It ends with the session.

/// Size of the type.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Size {
    /// The usual one.
    #[default]
    Normal,
    /// A fifth larger.
    Large,
    /// Half as large again.
    Huge,
}

impl Size {
    /// What stands on the page for the style sheets; nothing for the usual size.
    pub(crate) fn name(self) -> Option<&'static str> {
        match self {
            Self::Normal => None,
            Self::Large => Some("large"),
            Self::Huge => Some("huge"),
        }
    }
}

/// How the screen looks.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct View {
    /// Size of the type.
    pub(crate) size: Size,
    /// High contrast.
    pub(crate) strong: bool,
    /// 图示: answers with large pictures.
    pub(crate) pictures: bool,
}

/// What stands before everything else until it is answered.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Notice {
    /// Nobody has touched the screen for a while.
    Idle,
    /// The answers of a task, or everything, are about to be forgotten.
    Restart,
    /// A print ended, done or cancelled.
    Printed,
    /// Size, colours, pictures, language.
    Settings,
    /// What a word means.
    Term(&'static kiosk_core::content::Term),
}
