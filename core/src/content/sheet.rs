//! Printable sheets as authors write them; [`crate::paper`] turns them into documents.

use super::{Line, Pick, When};
use crate::ids::{ContactId, FactId, MaterialId, PaperId, SectionId, ValueId, VersionId};
use crate::pack::{packed, packed_enum};
use litemap::LiteMap;
use serde::Deserialize;

/// A printable sheet.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct Paper {
    /// Stable id.
    pub id: PaperId,
    /// The title at its head.
    pub title: String,
    /// What it is good for and what not, under the title.
    pub caveat: String,
    /// Facts assumed where the customer gave none, so that a blank sheet can be printed.
    #[serde(default)]
    pub defaults: LiteMap<FactId, ValueId>,
    /// For whom it can be printed blank, without a question; empty: there is one version only.
    #[serde(default)]
    pub versions: Vec<Version>,
    /// Whether it also makes sense on a roll of 80 mm.
    #[serde(default)]
    pub roll: bool,
    /// Sections in order.
    #[serde(default, rename = "section")]
    pub sections: Vec<Section>,
    /// What the sheet rests on, printed at its foot.
    pub basis: Line,
}

impl Paper {
    /// The version of that id.
    pub fn version(&self, id: &VersionId) -> Option<&Version> {
        self.versions.iter().find(|item| item.id == *id)
    }
}

/// For whom a sheet is printed.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct Version {
    /// Stable id within its sheet.
    pub id: VersionId,
    /// Words for it, such as 代理人.
    pub label: String,
    /// Facts it stands for.
    pub facts: LiteMap<FactId, ValueId>,
}

/// A section of a sheet.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct Section {
    /// Stable id within its sheet.
    pub id: SectionId,
    /// A small boxed word before the heading, such as 四选择.
    #[serde(default)]
    pub tag: Option<String>,
    /// The heading.
    pub title: Line,
    /// Facts on which it is printed; empty: always.
    #[serde(default)]
    pub when: When,
    /// What stands in it.
    #[serde(default, rename = "block")]
    pub blocks: Vec<Block>,
}

/// A piece of a section.
#[derive(Clone, PartialEq, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Block {
    /// The four choices side by side.
    Channels {},
    /// The one warning in a box.
    Warning {},
    /// Sentences in a box.
    Notice(Vec<Line>),
    /// Sentences one below the other.
    Text(Vec<Line>),
    /// A table of labelled rows.
    Rows(Vec<Row>),
    /// Telephone numbers in a row.
    Contacts(Vec<ContactId>),
    /// Labels, each with a line to write on.
    Fields(Vec<Field>),
    /// Boxes to tick by hand.
    Ticks(Vec<Line>),
    /// A label and ruled lines to write on below it.
    Write(Space),
    /// Squares for one character each.
    Squares(u16),
}

/// A labelled row of a table: tick boxes for materials, then sentences.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct Row {
    /// The label on the left.
    pub label: String,
    /// Facts on which it is printed; empty: always.
    #[serde(default)]
    pub when: When,
    /// Papers to bring, each with a tick box.
    #[serde(default)]
    pub materials: Vec<Pick<MaterialId>>,
    /// Sentences.
    #[serde(default)]
    pub lines: Vec<Line>,
}

/// Room to write.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct Space {
    /// The label.
    pub label: String,
    /// How many ruled lines.
    pub rows: u8,
}

/// A label with a ruled line behind it.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct Field {
    /// The label.
    pub label: String,
    /// Share of the row's width, in twelfths.
    pub width: u8,
    /// Printed instead of the line where the outlet has set it.
    #[serde(default)]
    pub outlet: Option<OutletField>,
}

/// Fields that the outlet profile may fill in.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OutletField {
    /// The branch's service line.
    Phone,
    /// 征信异议联络专员.
    Officer,
    /// Address and telephone of the local People's Bank branch.
    Pboc,
}

packed!(Paper { id, title, caveat, defaults, versions, roll, sections, basis });
packed!(Version { id, label, facts });
packed!(Section { id, tag, title, when, blocks });
packed_enum!(Block { Channels {}, Warning {}, Notice { 0 v0 }, Text { 0 v0 }, Rows { 0 v0 }, Contacts { 0 v0 }, Fields { 0 v0 }, Ticks { 0 v0 }, Write { 0 v0 }, Squares { 0 v0 } });
packed!(Row { label, when, materials, lines });
packed!(Space { label, rows });
packed!(Field { label, width, outlet });
packed_enum!(OutletField { Phone {}, Officer {}, Pboc {} });
