//! From a sheet as authored to a document: conditions resolved, ids replaced by words, and
//! statements that await compliance review marked with `※`.

use super::document::{Cell, Column, Document, Entry, Part, Piece, TableRow};
use crate::content::{Block, Channel, Contact, Facts, Field, Library, Line, OutletField, Paper, Row, Section};
use crate::day::Day;
use crate::ids::{FactId, SourceId};
use crate::rules::{lines, picked};

/// Printed behind statements that await review; the foot explains it.
pub(super) const REVIEW_MARK: &str = "※";

/// What may be filled in before printing: nothing about a person.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Blank {
    /// Facts that switch sections on; the sheet's defaults stand in for missing ones.
    pub facts: Facts,
    /// Today, or `None` where the device's clock cannot be believed.
    pub today: Option<Day>,
}

/// Builds the document.
pub fn build(library: &Library, paper: &Paper, blank: &Blank) -> Document {
    let mut facts = Facts(paper.defaults.clone());
    facts.add(&blank.facts.0);
    let mut builder = Builder { library, facts: &facts, marked: false };
    let sections = paper.sections.iter().filter(|section| section.when.holds(&facts));
    let parts = sections.map(|section| builder.part(section)).collect();
    let mut foot = vec![builder.said(&paper.basis)];
    if builder.marked {
        foot.push(library.ui.sheet_review_mark().to_owned());
    }
    foot.push(versions(library));
    Document {
        title: paper.title.clone(),
        caveat: paper.caveat.clone(),
        head: head(library, &facts, blank.today, paper.defaults.contains_key(&FactId::new("filer"))),
        parts,
        foot,
    }
}

/// Version and day of the content.
pub(super) fn versions(library: &Library) -> String {
    let updated = library.meta.updated.map(|day| ["　", library.ui.sheet_updated(), &library.date(day)].concat());
    [library.ui.sheet_version(), &library.meta.version, &updated.unwrap_or_default()].concat()
}

/// Outlet, number and date; whom it is for only where the sheet tells filers apart.
fn head(library: &Library, facts: &Facts, today: Option<Day>, for_filer: bool) -> Vec<Cell> {
    let ui = &library.ui;
    let filer = FactId::new("filer");
    let whom = facts.get(&filer).and_then(|value| library.fact_label(&filer, value));
    let cell = |label: &str, value: Option<String>, width: u8| Cell { label: label.to_owned(), value, width };
    let mut head = vec![cell(ui.sheet_outlet(), library.outlet.name.clone(), if for_filer { 4 } else { 6 })];
    if for_filer {
        head.push(cell(ui.sheet_for(), whom.map(Into::into), 3));
    }
    head.push(cell(ui.sheet_number(), None, if for_filer { 2 } else { 3 }));
    head.push(cell(ui.sheet_date(), today.map(|day| library.date(day)), 3));
    head
}

/// What turns authored texts into printed ones.
pub(super) struct Builder<'a> {
    /// Where ids are looked up.
    pub(super) library: &'a Library,
    /// What conditions are held against.
    pub(super) facts: &'a Facts,
    /// Whether anything so far was marked.
    pub(super) marked: bool,
}

impl Builder<'_> {
    /// The text, marked where one of its sources awaits review.
    pub(super) fn mark(&mut self, text: &str, sources: &[SourceId]) -> String {
        if self.library.awaits_review(sources) {
            self.marked = true;
            return format!("{text}{REVIEW_MARK}");
        }
        text.into()
    }

    /// The sentence, marked like a text.
    pub(super) fn said(&mut self, line: &Line) -> String {
        self.mark(&line.text, &line.source)
    }

    fn texts(&mut self, all: &[Line]) -> Vec<String> {
        lines(all, self.facts).into_iter().map(|line| self.said(line)).collect()
    }

    fn part(&mut self, section: &Section) -> Part {
        Part {
            tag: section.tag.clone(),
            title: self.said(&section.title),
            pieces: section.blocks.iter().map(|block| self.piece(block)).filter(|piece| !piece.is_empty()).collect(),
        }
    }

    fn piece(&mut self, block: &Block) -> Piece {
        let library = self.library;
        match block {
            Block::Channels {} => Piece::Columns(library.four_choices().map(|channel| self.column(channel)).collect()),
            Block::Warning {} => Piece::Boxed(self.texts(&library.warning.lines)),
            Block::Notice(all) => Piece::Boxed(self.texts(all)),
            Block::Text(all) => Piece::Text(self.texts(all)),
            Block::Rows(rows) => {
                let rows = rows.iter().filter(|row| row.when.holds(self.facts));
                Piece::Table(rows.map(|row| self.row(row)).collect())
            }
            Block::Contacts(ids) => {
                let contacts = ids.iter().filter_map(|id| library.contact(id));
                Piece::Inline(contacts.map(|contact| self.contact(contact)).collect())
            }
            Block::Fields(fields) => Piece::Cells(fields.iter().map(|field| cell(library, field)).collect()),
            Block::Ticks(all) => Piece::Ticks(self.texts(all)),
            Block::Write(space) => Piece::Write(space.clone()),
            Block::Squares(count) => Piece::Squares(*count),
        }
    }

    fn column(&mut self, channel: &Channel) -> Column {
        Column { title: channel.title.clone(), text: self.mark(&channel.brief, &channel.source) }
    }

    fn contact(&mut self, contact: &Contact) -> String {
        self.mark(&format!("{} **{}**", contact.name, contact.number), &contact.source)
    }

    fn row(&mut self, row: &Row) -> TableRow {
        let materials = picked(&row.materials, self.facts, |id| self.library.material(id));
        let mut entries: Vec<_> =
            materials.into_iter().map(|material| Entry::Tick(self.mark(&material.text, &material.source))).collect();
        entries.extend(self.texts(&row.lines).into_iter().map(Entry::Text));
        TableRow { label: row.label.clone(), entries }
    }
}

fn cell(library: &Library, field: &Field) -> Cell {
    let outlet = &library.outlet;
    let value = field.outlet.and_then(|which| match which {
        OutletField::Phone => outlet.phone.clone(),
        OutletField::Officer => outlet.officer.clone(),
        OutletField::Pboc => outlet.pboc.clone(),
    });
    Cell { label: field.label.clone(), value, width: field.width }
}
