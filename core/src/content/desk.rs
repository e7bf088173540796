//! The kiosk itself: first screen, help screen, the branch it stands in, and where buttons lead.

use super::Line;
#[cfg(feature = "authoring")]
use crate::pack::Packer;
use crate::pack::{Pack, Unpacker, packed, packed_enum};
use crate::{
    day::Day,
    ids::{CheckId, ChoiceId, ContactId, GuideId, HubId, PaperId, QuestionId, SumId, VersionId},
};
use litemap::LiteMap;
use serde::Deserialize;

/// Version of the content.
#[derive(Clone, PartialEq, Debug, Default, Deserialize)]
pub struct Meta {
    /// Such as `2026.11`; printed at the foot of every sheet.
    pub version: String,
    /// Day of the last change, `YYYY-MM-DD`. A device clock before it is wrong, and no date is printed then.
    pub updated: Option<Day>,
}

/// The branch the kiosk stands in. Blank fields print as lines; nothing is ever invented.
#[derive(Clone, PartialEq, Debug, Default, Deserialize)]
pub struct Outlet {
    /// Name of the branch.
    #[serde(default)]
    pub name: Option<String>,
    /// Its service line.
    #[serde(default)]
    pub phone: Option<String>,
    /// 征信异议联络专员.
    #[serde(default)]
    pub officer: Option<String>,
    /// Address and telephone of the local People's Bank branch.
    #[serde(default)]
    pub pboc: Option<String>,
    /// Whether its printer takes rolls of 80 mm instead of A4 sheets.
    #[serde(default)]
    pub roll: bool,
}

/// The screen that stands while nobody does, and draws people in.
#[derive(Clone, PartialEq, Debug, Default, Deserialize)]
pub struct Attract {
    /// Readable from three metres, one after the other.
    pub slogans: Vec<Line>,
    /// Above the questions.
    pub title: String,
    /// Three questions people recognise themselves in, each with where it leads.
    pub doors: Vec<Link>,
}

/// After how many seconds without a touch the warning comes, and how long it counts down.
#[derive(Clone, PartialEq, Debug, Default, Deserialize)]
pub struct Pace {
    /// On screens of doors.
    pub menus: u16,
    /// On questions, results and whatever is read.
    pub reading: u16,
    /// On the preview of a sheet.
    pub preview: u16,
    /// How long the warning counts down; at least 20 s (WCAG 2.2.1).
    pub warning: u16,
}

/// The screen 隐私.
#[derive(Clone, PartialEq, Debug, Default, Deserialize)]
pub struct Privacy {
    /// Its heading.
    pub title: String,
    /// What becomes of what a customer enters.
    pub lines: Vec<Line>,
    /// Above what is kept.
    pub kept_title: String,
    /// Everything that is kept, and why.
    pub kept: Vec<Keeping>,
}

/// Something the kiosk keeps beyond a session, told in words.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct Keeping {
    /// What.
    pub what: Kept,
    /// What it is, and why it is kept.
    pub text: String,
}

/// Everything the kiosk keeps beyond a session. Nothing of it comes from a customer.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kept {
    /// When the program last failed, so that it does not start over and over (sessionStorage).
    Failure,
    /// The program's own files, where it is installed from a site (Cache Storage).
    Files,
}

impl Kept {
    /// All there is.
    pub const ALL: [Self; 2] = [Self::Failure, Self::Files];

    /// The name under which it is kept.
    pub fn key(self) -> &'static str {
        match self {
            Self::Failure => "kiosk-failed",
            Self::Files => "kiosk-",
        }
    }
}

/// The first screen.
#[derive(Clone, PartialEq, Debug, Default, Deserialize)]
pub struct Home {
    /// The question above the jobs.
    pub title: String,
    /// A sentence under it.
    pub lead: Line,
    /// The jobs, large.
    pub jobs: Vec<Link>,
    /// Further doors, small.
    pub more: Vec<Link>,
}

/// A screen of doors that belong together: every self-check, every guide, every sheet.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct Hub {
    /// Stable id; the name of the screen.
    pub id: HubId,
    /// The question above.
    pub title: String,
    /// A sentence under it.
    pub lead: Line,
    /// What somebody comes with, most frequent first.
    pub cards: Vec<Link>,
}

/// The help screen: readable in five seconds.
#[derive(Clone, PartialEq, Debug, Default, Deserialize)]
pub struct Emergency {
    /// What to do at once.
    pub title: String,
    /// A sentence that takes the blame off the customer.
    pub lead: Line,
    /// Numbers to dial, large.
    pub dial: Vec<ContactId>,
    /// Steps in order.
    pub steps: Vec<Line>,
    /// Where to go from here.
    pub next: Vec<Link>,
}

/// A button that leads somewhere.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct Link {
    /// The words on it.
    pub label: String,
    /// A sentence under them.
    #[serde(default)]
    pub note: Option<Line>,
    /// Its picture.
    pub icon: Icon,
    /// Where it leads.
    pub target: Target,
    /// Questions of that guide or self-check that the button itself answers, such as who files.
    #[serde(default)]
    pub given: LiteMap<QuestionId, ChoiceId>,
}

/// Where a button leads.
#[derive(Clone, PartialEq, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Target {
    /// A self-check.
    Check(CheckId),
    /// A walkthrough.
    Guide(GuideId),
    /// A printable sheet, as the answers have it.
    Paper(PaperId),
    /// A printable sheet in one of its versions, blank.
    Sheet(PaperId, VersionId),
    /// A screen of doors.
    Hub(HubId),
    /// 算一算: one calculator.
    Sum(SumId),
    /// 问一问.
    Faq,
    /// 看懂信用报告: the drawn sample.
    Sample,
    /// 一句话识别.
    Scan,
    /// 法律依据.
    Laws,
    /// 紧急求助.
    Emergency,
    /// 关于本机: versions.
    About,
    /// 隐私: what becomes of what a customer enters.
    Privacy,
}

impl Target {
    /// The name of its first screen, as it stands in the hash.
    pub fn screen(&self) -> String {
        match self {
            Self::Check(id) => ["check/", id.as_str()].concat(),
            Self::Guide(id) => ["guide/", id.as_str()].concat(),
            Self::Paper(id) => ["sheet/", id.as_str()].concat(),
            Self::Sheet(id, version) => ["sheet/", id.as_str(), "/", version.as_str()].concat(),
            Self::Hub(id) => id.as_str().into(),
            Self::Sum(id) => ["sum/", id.as_str()].concat(),
            Self::Faq => "faq".into(),
            Self::Sample => "sample".into(),
            Self::Scan => "scan".into(),
            Self::Laws => "laws".into(),
            Self::Emergency => "emergency".into(),
            Self::About => "about".into(),
            Self::Privacy => "privacy".into(),
        }
    }
}

macro_rules! icons {
    ($($(#[$doc:meta])* $name:ident $word:literal)*) => {
        /// Pictures drawn with the app; a name outside this list fails the build.
        #[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
        pub enum Icon {
            $($(#[$doc])* #[serde(rename = $word)] $name,)*
        }

        impl Icon {
            /// All pictures.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// Its symbol in `index.html`.
            pub fn symbol(self) -> &'static str {
                const SYMBOLS: &[&str] = &[$(concat!("#i-", $word)),*];
                SYMBOLS.get(self as usize).copied().unwrap_or_default()
            }
        }
    };
}

icons! {
    /// A shield with a question mark: self-check.
    ShieldQuestion "shield-question"
    /// A winding way: walkthrough.
    Route "route"
    /// A printer: sheets.
    Printer "printer"
    /// Scales: law, court.
    Scales "scales"
    /// A telephone: call.
    Phone "phone"
    /// A document: reading.
    Document "document"
    /// A caution sign: something has happened.
    Alert "alert"
    /// An identity card: what somebody asks for.
    Card "card"
    /// Two people: somebody else signs or joins.
    People "people"
    /// A banknote: money and debts.
    Money "money"
    /// A building: companies and authorities.
    Building "building"
    /// A speech bubble: what somebody said.
    Speech "speech"
    /// A calendar: days and periods.
    Calendar "calendar"
    /// A magnifying glass: looking something up.
    Search "search"
    /// A tick: yes, there is, done.
    Yes "yes"
    /// A cross: no, none of it.
    No "no"
    /// A question mark: not clear.
    Unsure "unsure"
    /// One person: oneself.
    Person "person"
    /// A clock: waiting, not yet, overdue.
    Clock "clock"
    /// A padlock: password, code.
    Lock "lock"
    /// A screen: computer, shared screen, app.
    Screen "screen"
    /// A mobile phone with a message: text message, code.
    Message "message"
    /// A rubber stamp: seal, forged or real.
    Stamp "stamp"
    /// A pen: signature.
    Pen "pen"
    /// A medical cross: illness, hospital.
    Medical "medical"
    /// An envelope: letter, written reply.
    Letter "letter"
    /// An open hand: handed over, given away.
    Hand "hand"
    /// A pass on a clip: says to come from an authority; approves of nothing.
    Badge "badge"
    /// A megaphone: advertisement.
    Megaphone "megaphone"
    /// A mortarboard: training, course, student.
    Cap "cap"
    /// Lines to others: recruiting, group.
    Network "network"
    /// An eye: looked into, query.
    Eye "eye"
    /// An eraser: wiped out, deleted.
    Eraser "eraser"
    /// A shop: merchant, business.
    Shop "shop"
    /// A candle: somebody who has died.
    Candle "candle"
    /// A list with ticks: several things.
    List "list"
    /// A bank card.
    Bankcard "bankcard"
    /// A house: mortgage, home.
    House "house"
    /// Two arrows: mixed up, changed, wrong.
    Swap "swap"
    /// A calculator: amount, interest.
    Sums "sums"
}

impl Pack for Icon {
    fn unpack(from: &mut Unpacker<'_>) -> Self {
        match Self::ALL.get(usize::from(from.byte())) {
            Some(icon) => *icon,
            None => {
                from.spoil::<()>();
                Self::Alert
            }
        }
    }
    #[cfg(feature = "authoring")]
    fn pack(&self, into: &mut Packer<'_>) {
        into.byte(*self as u8);
    }
}

packed!(Meta { version, updated });
packed!(Outlet { name, phone, officer, pboc, roll });
packed!(Home { title, lead, jobs, more });
packed!(Hub { id, title, lead, cards });
packed!(Emergency { title, lead, dial, steps, next });
packed!(Link { label, note, icon, target, given });
packed_enum!(Target { Check { 0 v0 }, Guide { 0 v0 }, Paper { 0 v0 }, Sheet { 0 v0, 1 v1 }, Hub { 0 v0 }, Sum { 0 v0 }, Faq {}, Sample {}, Scan {}, Laws {}, Emergency {}, About {}, Privacy {} });
packed!(Attract { slogans, title, doors });
packed!(Pace { menus, reading, preview, warning });
packed!(Privacy { title, lines, kept_title, kept });
packed!(Keeping { what, text });
packed_enum!(Kept { Failure {}, Files {} });
