//! What the kiosk prints: a sheet of the library, the facts and `today` become a [`Document`],
//! and [`write()`] walks it into a page or into markup. The screen preview and the print are the same document.

mod build;
mod document;
mod write;

pub use build::{Blank, build};
pub use document::{Cell, Column, Document, Entry, Part, Piece, TableRow};
#[cfg(feature = "authoring")]
pub(crate) use write::{Markup, rich, tag};
pub use write::{Writer, html, write};
