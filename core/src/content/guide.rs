//! Walkthroughs, and the channels, papers and periods they are made of.

use super::{Line, Question, When};
use crate::ids::{ChannelId, ContactId, GuideId, MaterialId, PaperId, PeriodId, SourceId, StepId};
#[cfg(feature = "authoring")]
use crate::pack::Packer;
use crate::pack::{Pack, Unpacker, packed, packed_enum};
use serde::Deserialize;

/// A walkthrough: questions gather facts, facts choose steps.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct Guide {
    /// Stable id.
    pub id: GuideId,
    /// What it is about, in the customer's words.
    pub title: String,
    /// Heading of the finished plan.
    pub plan_title: String,
    /// Questions in order.
    #[serde(default, rename = "question")]
    pub questions: Vec<Question>,
    /// Steps in order; those whose condition holds make the plan.
    #[serde(default, rename = "step")]
    pub steps: Vec<Step>,
    /// Sheets that help on this way.
    #[serde(default)]
    pub sheets: Vec<Pick<PaperId>>,
    /// Where to go from the plan.
    pub next: Vec<super::Link>,
}

/// One step of a plan: what to do, where, with what, until when, and what if they refuse.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct Step {
    /// Stable id within its guide.
    pub id: StepId,
    /// What to do, in a few words.
    pub title: String,
    /// Facts on which the step is needed; empty: always.
    #[serde(default)]
    pub when: When,
    /// How to do it.
    #[serde(default)]
    pub lines: Vec<Line>,
    /// Where.
    #[serde(default)]
    pub channels: Vec<Pick<ChannelId>>,
    /// What to bring.
    #[serde(default)]
    pub materials: Vec<Pick<MaterialId>>,
    /// How long they have.
    #[serde(default)]
    pub periods: Vec<Pick<PeriodId>>,
    /// What if they refuse or do not answer.
    #[serde(default)]
    pub refused: Vec<Line>,
}

/// A reference to a shared item, used where its condition holds.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct Pick<I> {
    /// The item.
    pub id: I,
    /// Facts on which it is used; empty: always.
    #[serde(default)]
    pub when: When,
}

/// A place to go: one of the four choices, a lawful way to have a record or a wrong examined, or another place.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct Channel {
    /// Stable id.
    pub id: ChannelId,
    /// What to do, in a few words.
    pub title: String,
    /// One sentence for the sheet.
    pub brief: String,
    /// Two or three sentences for the screen.
    pub body: String,
    /// A place that is none of the four choices, such as where to ask for one's report.
    #[serde(default)]
    pub other: bool,
    /// The law behind it.
    pub source: Vec<SourceId>,
}

/// The one warning beside the four choices.
#[derive(Clone, PartialEq, Debug, Default, Deserialize)]
pub struct Warning {
    /// Its heading.
    pub title: String,
    /// Its sentences.
    pub lines: Vec<Line>,
}

/// A telephone number or web site of an authority.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct Contact {
    /// Stable id.
    pub id: ContactId,
    /// Whose it is.
    pub name: String,
    /// The number or address, as dialled or typed.
    pub number: String,
    /// What it is for.
    pub purpose: String,
    /// Where the number was published.
    pub source: Vec<SourceId>,
}

/// A paper to bring.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct Material {
    /// Stable id.
    pub id: MaterialId,
    /// What it is, as it stands behind a tick box.
    pub text: String,
    /// How to get it or what to mind.
    #[serde(default)]
    pub note: Option<String>,
    /// Who requires it.
    pub source: Vec<SourceId>,
}

/// A statutory period.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct Period {
    /// Stable id.
    pub id: PeriodId,
    /// What happens within it, in a few words.
    pub name: String,
    /// How many units; `0` where the unit is [`Unit::Open`].
    #[serde(default)]
    pub count: u16,
    /// Days of the calendar, working days or years.
    pub unit: Unit,
    /// What it starts to run with.
    pub starts: Starts,
    /// The full sentence.
    pub text: String,
    /// The rule that sets it.
    pub source: Vec<SourceId>,
}

/// What a period starts to run with.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Starts {
    /// The receipt of what the customer is about to hand in; its last day can be estimated.
    Filing,
    /// A day the kiosk does not know: acceptance by the authority, an earlier filing, repayment.
    Event,
}

/// Units of statutory periods.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// 日, counted as calendar days.
    Day,
    /// 工作日; never turned into a date, because the kiosk carries no holiday calendar.
    WorkingDay,
    /// 年.
    Year,
    /// No rule sets it: the text says so and whom to ask.
    Open,
}

packed!(Guide { id, title, plan_title, questions, steps, sheets, next });
packed!(Step { id, title, when, lines, channels, materials, periods, refused });
packed!(Channel { id, title, brief, body, other, source });
packed!(Warning { title, lines });
packed!(Contact { id, name, number, purpose, source });
packed!(Material { id, text, note, source });
packed!(Period { id, name, count, unit, starts, text, source });
packed_enum!(Starts { Filing {}, Event {} });
packed_enum!(Unit { Day {}, WorkingDay {}, Year {}, Open {} });

// `packed!` knows no type parameters.
impl<I: Pack> Pack for Pick<I> {
    fn unpack(from: &mut Unpacker<'_>) -> Self {
        Self { id: I::unpack(from), when: Pack::unpack(from) }
    }
    #[cfg(feature = "authoring")]
    fn pack(&self, into: &mut Packer<'_>) {
        self.id.pack(into);
        self.when.pack(into);
    }
}
