//! What the kiosk prints: a sheet of the library, the facts and `today` become a [`Document`],
//! and [`write()`] walks it into a page or into markup. The screen preview and the print are the same document.

mod build;
mod checklist;
mod code;
mod document;
mod text;
mod write;

pub use build::{Blank, build};
pub use checklist::{Detail, checklist};
pub use code::{CODE_BYTES, Code, code, pieces};
pub use document::{Cell, Column, Document, Entry, Part, Piece, TableRow};
pub use text::text;
#[cfg(feature = "authoring")]
pub(crate) use write::{Markup, rich, tag};
pub use write::{Writer, html, write};
