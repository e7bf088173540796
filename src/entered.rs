//! What was entered at a calculator, part by part.

/// What was entered at a calculator.
#[derive(Clone, Copy, Default)]
pub(crate) struct Entered {
    /// The year.
    pub(crate) year: Option<i32>,
    /// The month, from 1.
    pub(crate) month: Option<u8>,
    /// The day of the month.
    pub(crate) day: Option<u8>,
    /// The position of an answer other than a date.
    pub(crate) other: Option<usize>,
    /// How many pages of years further back the keys are.
    pub(crate) rows: i32,
}

impl Entered {
    /// Without what was entered last; `None` where nothing was.
    pub(crate) fn before(self) -> Option<Self> {
        match self {
            Self { other: Some(_), .. } => Some(Self::default()),
            Self { day: Some(_), .. } => Some(Self { day: None, ..self }),
            Self { month: Some(_), .. } => Some(Self { month: None, ..self }),
            Self { year: Some(_), .. } => Some(Self { year: None, ..self }),
            _ => None,
        }
    }
}
