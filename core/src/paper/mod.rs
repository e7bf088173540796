//! What the kiosk prints: a sheet of the library, the facts and `today` become a [`Document`],
//! and [`html()`] writes it out. The screen preview and the print are the same document.

mod build;
mod document;
mod html;

pub use build::{Blank, build};
pub use document::{Cell, Column, Document, Entry, Part, Piece, TableRow};
pub use html::html;
