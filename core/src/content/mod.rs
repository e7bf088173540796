//! What the kiosk says: the typed content model, and the library decoded once at start.
//!
//! Content flows one way: `content/*.toml` is checked and compiled by the `authoring` feature on
//! the build machine; the app only ever sees the compiled bytes. Nothing here decides anything.

mod answer;
mod ask;
mod basis;
mod check;
mod desk;
mod flag;
mod guide;
mod sample;
mod scanner;
mod sheet;
mod sum;
mod term;
mod ui;

pub use answer::{Faq, Topic};
pub use ask::{Choice, Fact, FactValue, Facts, Question, When};
pub use basis::{Line, Source, SourceKind, Status};
pub use check::{Check, Onward, Onwards, Verdict, Verdicts};
pub use desk::{Attract, Emergency, Home, Hub, Icon, Keeping, Kept, Link, Meta, Outlet, Pace, Privacy, Target};
pub use flag::{RedFlag, Severity, Theme};
pub use guide::{Channel, Contact, Guide, Material, Period, Pick, Starts, Step, Unit, Warning};
pub use sample::{Sample, SamplePart};
pub use scanner::{Clue, ClueKind, Mark, Scanner};
pub use sheet::{Block, Field, OutletField, Paper, Row, Section, Space, Version};
pub use sum::{Other, Sum, SumResult};
pub use term::Term;
pub use ui::Ui;
#[cfg(feature = "authoring")]
pub use ui::UiWords;

use crate::day::Day;
use crate::ids::{
    ChannelId, CheckId, ContactId, FactId, FaqId, FlagId, GuideId, HubId, MaterialId, PaperId, PeriodId, SourceId,
    SumId, ThemeId, TopicId, ValueId,
};
use crate::inline::fill;
#[cfg(feature = "authoring")]
use crate::pack::Packer;
use crate::pack::{Unpacker, packed};

/// Everything the kiosk can say, decoded once at start and never changed.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Library {
    /// Version and date of the content.
    pub meta: Meta,
    /// Words of buttons, headings and notices.
    pub ui: Ui,
    /// The screen that draws people in.
    pub attract: Attract,
    /// After how long a screen nobody touches is wiped.
    pub pace: Pace,
    /// What becomes of what a customer enters.
    pub privacy: Privacy,
    /// The first screen.
    pub home: Home,
    /// Screens of doors.
    pub hubs: Vec<Hub>,
    /// The help screen one tap away from everywhere.
    pub emergency: Emergency,
    /// The branch this kiosk stands in; blank fields print as lines.
    pub outlet: Outlet,
    /// The laws, rules and notices statements rest on.
    pub sources: Vec<Source>,
    /// Facts that questions gather and guides and papers depend on.
    pub facts: Vec<Fact>,
    /// Red flags of credit-report “repair” offers.
    pub flags: Vec<RedFlag>,
    /// The four choices, in order.
    pub channels: Vec<Channel>,
    /// The one warning.
    pub warning: Warning,
    /// Telephone numbers and web sites.
    pub contacts: Vec<Contact>,
    /// Papers to bring.
    pub materials: Vec<Material>,
    /// Statutory periods.
    pub periods: Vec<Period>,
    /// Kinds of lines to tap in the scanner.
    pub themes: Vec<Theme>,
    /// Where the scanner's outcome leads.
    pub said: Onwards,
    /// The lexicon of the scanner.
    pub scanner: Scanner,
    /// Self-checks.
    pub checks: Vec<Check>,
    /// Walkthroughs.
    pub guides: Vec<Guide>,
    /// Printable sheets.
    pub papers: Vec<Paper>,
    /// Topics of the questions people ask.
    pub topics: Vec<Topic>,
    /// Questions people ask.
    pub faqs: Vec<Faq>,
    /// Calculators.
    pub sums: Vec<Sum>,
    /// The drawn report.
    pub sample: Sample,
    /// Words that are explained.
    pub terms: Vec<Term>,
}

/// Why content bytes could not be turned into a [`Library`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct DecodeError;

impl core::fmt::Display for DecodeError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("内容包损坏，或与本程序版本不符")
    }
}

impl core::error::Error for DecodeError {}

impl Library {
    /// Decodes the compiled content.
    ///
    /// # Errors
    /// [`DecodeError`] where the bytes are cut, altered or of another version of the model.
    pub fn decode(bytes: &[u8]) -> Result<Self, DecodeError> {
        let (body, sum) = bytes.split_last_chunk::<4>().ok_or(DecodeError)?;
        if checksum(body).to_le_bytes() != *sum {
            return Err(DecodeError);
        }
        Unpacker::read(body, &[]).ok_or(DecodeError)
    }

    /// Decodes the same content in another language. `words` belong to exactly these bytes.
    ///
    /// # Errors
    /// [`DecodeError`] where either is cut or altered, or where they do not belong together.
    pub fn decode_in(words: &[u8], bytes: &[u8]) -> Result<Self, DecodeError> {
        let (body, sum) = bytes.split_last_chunk::<4>().ok_or(DecodeError)?;
        let (signed, own) = words.split_last_chunk::<4>().ok_or(DecodeError)?;
        let (words, of) = signed.split_last_chunk::<4>().ok_or(DecodeError)?;
        if of != sum || checksum(body).to_le_bytes() != *sum || checksum(signed).to_le_bytes() != *own {
            return Err(DecodeError);
        }
        Unpacker::read(body, words).ok_or(DecodeError)
    }

    /// Compiles the library to the bytes [`Library::decode`] reads, then a checksum, because a flipped bit inside a
    /// sentence would otherwise decode without complaint.
    #[cfg(feature = "authoring")]
    pub fn encode(&self) -> Vec<u8> {
        signed(Packer::write(self))
    }

    /// The words of another language, for [`Library::decode_in`].
    #[cfg(feature = "authoring")]
    pub(crate) fn encode_words(&self, translations: crate::pack::Other<'_>) -> Vec<u8> {
        let (bytes, mut words) = Packer::write_both(self, translations);
        words.extend(checksum(&bytes).to_le_bytes());
        signed(words)
    }

    /// The flag of that id.
    pub fn flag(&self, id: &FlagId) -> Option<&RedFlag> {
        self.flags.iter().find(|item| item.id == *id)
    }

    /// The source of that id.
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|item| item.id == *id)
    }

    /// The theme of that id.
    pub fn theme(&self, id: &ThemeId) -> Option<&Theme> {
        self.themes.iter().find(|item| item.id == *id)
    }

    /// The check of that id.
    pub fn check(&self, id: &CheckId) -> Option<&Check> {
        self.checks.iter().find(|item| item.id == *id)
    }

    /// The guide of that id.
    pub fn guide(&self, id: &GuideId) -> Option<&Guide> {
        self.guides.iter().find(|item| item.id == *id)
    }

    /// The paper of that id.
    pub fn paper(&self, id: &PaperId) -> Option<&Paper> {
        self.papers.iter().find(|item| item.id == *id)
    }

    /// The screen of doors of that id.
    pub fn hub(&self, id: &HubId) -> Option<&Hub> {
        self.hubs.iter().find(|item| item.id == *id)
    }

    /// The topic of that id.
    pub fn topic(&self, id: &TopicId) -> Option<&Topic> {
        self.topics.iter().find(|item| item.id == *id)
    }

    /// The question of that id.
    pub fn faq(&self, id: &FaqId) -> Option<&Faq> {
        self.faqs.iter().find(|item| item.id == *id)
    }

    /// The calculator of that id.
    pub fn sum(&self, id: &SumId) -> Option<&Sum> {
        self.sums.iter().find(|item| item.id == *id)
    }

    /// The four choices, without other places.
    pub fn four_choices(&self) -> impl Iterator<Item = &Channel> {
        self.channels.iter().filter(|channel| !channel.other)
    }

    /// The channel of that id.
    pub fn channel(&self, id: &ChannelId) -> Option<&Channel> {
        self.channels.iter().find(|item| item.id == *id)
    }

    /// The contact of that id.
    pub fn contact(&self, id: &ContactId) -> Option<&Contact> {
        self.contacts.iter().find(|item| item.id == *id)
    }

    /// The material of that id.
    pub fn material(&self, id: &MaterialId) -> Option<&Material> {
        self.materials.iter().find(|item| item.id == *id)
    }

    /// The period of that id.
    pub fn period(&self, id: &PeriodId) -> Option<&Period> {
        self.periods.iter().find(|item| item.id == *id)
    }

    /// The words for one value of a fact, such as “本人办理” for `filer = self`.
    pub fn fact_label(&self, fact: &FactId, value: &ValueId) -> Option<&str> {
        let fact = self.facts.iter().find(|item| item.id == *fact)?;
        let value = fact.values.iter().find(|item| item.id == *value)?;
        Some(&value.label)
    }

    /// The words for all these facts, in the order the library lists them.
    pub fn fact_labels(&self, facts: &Facts) -> Vec<&str> {
        self.facts.iter().filter_map(|fact| self.fact_label(&fact.id, facts.get(&fact.id)?)).collect()
    }

    /// What a choice rests on: its own sources and those of the flags it raises.
    pub fn choice_sources<'a>(&'a self, choice: &'a Choice) -> Vec<&'a SourceId> {
        let flags = choice.flags.iter().filter_map(|id| self.flag(id)).flat_map(|flag| &flag.source);
        choice.source.iter().chain(flags).collect()
    }

    /// `《征信业管理条例》第二十五条`. Only laws and rules have titles of their own to put in book-title marks; an
    /// `article` that is a remark, such as where a notice was read, is left to the source's own screen.
    pub fn citation(&self, source: &Source) -> String {
        self.cited(source, source.cited_article())
    }

    /// A source as it is cited with these articles.
    pub fn cited(&self, source: &Source, articles: &str) -> String {
        match source.kind {
            SourceKind::Notice | SourceKind::Own => source.title.clone(),
            SourceKind::Law | SourceKind::Rule => {
                let cited = fill(self.ui.cited(), &[("title", &source.title), ("article", articles)]);
                // Where there is no article, nothing leads up to it.
                cited.trim_end_matches([' ', ',']).to_owned()
            }
        }
    }

    /// A day as sheets and sentences write it, such as `2026年11月23日`.
    pub fn date(&self, day: Day) -> String {
        let [year, month, day] = day.numbers();
        fill(self.ui.date_full(), &[("year", &year), ("month", &month), ("day", &day)])
    }

    /// A remark in brackets.
    pub fn bracketed(&self, text: &str) -> String {
        fill(self.ui.bracketed(), &[("text", text)])
    }

    /// The words that stand in a text and are explained, in the order of the glossary.
    pub fn terms_in(&self, text: &str) -> Vec<&Term> {
        self.terms.iter().filter(|term| term.stands_in(text)).collect()
    }

    /// Whether any of these sources still awaits compliance review, so that the screen must say
    /// “以官方最新公布为准” beside the statement.
    pub fn awaits_review<'a>(&self, sources: impl IntoIterator<Item = &'a SourceId>) -> bool {
        let needs = |id| self.source(id).is_some_and(|source| source.status == Status::NeedsReview);
        sources.into_iter().any(needs)
    }
}

/// The bytes with their checksum behind them.
#[cfg(feature = "authoring")]
fn signed(mut bytes: Vec<u8>) -> Vec<u8> {
    let sum = checksum(&bytes);
    bytes.extend(sum.to_le_bytes());
    bytes
}

/// FNV-1a: catches cut or altered copies; it is no defence against a forger, who could rebuild the app.
fn checksum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

packed!(Library {
    meta,
    ui,
    attract,
    pace,
    privacy,
    home,
    hubs,
    emergency,
    outlet,
    sources,
    facts,
    flags,
    channels,
    warning,
    contacts,
    materials,
    periods,
    themes,
    said,
    scanner,
    checks,
    guides,
    papers,
    topics,
    faqs,
    sums,
    sample,
    terms
});
