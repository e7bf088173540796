//! A sheet ready for paper. It carries no personal data: what is personal is a [`Cell`] with a
//! ruled line to fill in by hand.

use crate::content::Space;

/// A printable document.
#[derive(Clone, PartialEq, Debug)]
pub struct Document {
    /// The title.
    pub title: String,
    /// What it is good for and what not.
    pub caveat: String,
    /// Outlet, whom it is for, date.
    pub head: Vec<Cell>,
    /// Sections in order.
    pub parts: Vec<Part>,
    /// Basis and version.
    pub foot: Vec<String>,
}

/// A section.
#[derive(Clone, PartialEq, Debug)]
pub struct Part {
    /// A small boxed word before the heading.
    pub tag: Option<String>,
    /// The heading.
    pub title: String,
    /// What stands in it.
    pub pieces: Vec<Piece>,
}

/// A piece of a section.
#[derive(Clone, PartialEq, Debug)]
pub enum Piece {
    /// Numbered columns side by side.
    Columns(Vec<Column>),
    /// Sentences in a box, as a list.
    Boxed(Vec<String>),
    /// A table with labels on the left.
    Table(Vec<TableRow>),
    /// Short texts in a row.
    Inline(Vec<String>),
    /// Labels with lines to write on.
    Cells(Vec<Cell>),
    /// Boxes to tick.
    Ticks(Vec<String>),
    /// Sentences one below the other.
    Text(Vec<String>),
    /// A label and ruled lines below it.
    Write(Space),
    /// Squares for one character each.
    Squares(u16),
}

impl Piece {
    /// Whether nothing stands in it, because no condition of its lines holds.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Columns(all) => all.is_empty(),
            Self::Boxed(all) | Self::Inline(all) | Self::Ticks(all) | Self::Text(all) => all.is_empty(),
            Self::Table(all) => all.is_empty(),
            Self::Cells(all) => all.is_empty(),
            Self::Write(_) | Self::Squares(_) => false,
        }
    }
}

/// One of several columns.
#[derive(Clone, PartialEq, Debug)]
pub struct Column {
    /// Heading.
    pub title: String,
    /// Sentence.
    pub text: String,
}

/// A row of a table.
#[derive(Clone, PartialEq, Debug)]
pub struct TableRow {
    /// Label on the left.
    pub label: String,
    /// Entries on the right.
    pub entries: Vec<Entry>,
}

/// An entry of a table row.
#[derive(Clone, PartialEq, Debug)]
pub enum Entry {
    /// A box to tick and a text.
    Tick(String),
    /// A sentence.
    Text(String),
}

/// A label and what follows it.
#[derive(Clone, PartialEq, Debug)]
pub struct Cell {
    /// The label.
    pub label: String,
    /// The value; `None`: a ruled line to write on.
    pub value: Option<String>,
    /// Share of the width, in twelfths.
    pub width: u8,
}
