//! The kiosk itself: first screen, help screen, the branch it stands in, and where buttons lead.

use super::Line;
use crate::pack::{packed, packed_enum};
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
        }
    }
}

/// Pictures drawn with the app; a name outside this list fails the build.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Icon {
    /// A shield with a question mark: self-check.
    ShieldQuestion,
    /// A winding way: walkthrough.
    Route,
    /// A printer: sheets.
    Printer,
    /// Scales: law.
    Scales,
    /// A telephone: call.
    Phone,
    /// A document: reading.
    Document,
    /// A caution sign: something has happened.
    Alert,
    /// An identity card: what somebody asks for.
    Card,
    /// Two people: somebody else signs or joins.
    People,
    /// A banknote: money and debts.
    Money,
    /// A building: companies and authorities.
    Building,
    /// A speech bubble: what somebody said.
    Speech,
    /// A calendar: days and periods.
    Calendar,
    /// A magnifying glass: looking something up.
    Search,
}

impl Icon {
    /// Its symbol in `index.html`.
    pub fn symbol(self) -> &'static str {
        match self {
            Self::ShieldQuestion => "#i-shield-question",
            Self::Route => "#i-route",
            Self::Printer => "#i-printer",
            Self::Scales => "#i-scales",
            Self::Phone => "#i-phone",
            Self::Document => "#i-document",
            Self::Alert => "#i-alert",
            Self::Card => "#i-card",
            Self::People => "#i-people",
            Self::Money => "#i-money",
            Self::Building => "#i-building",
            Self::Speech => "#i-speech",
            Self::Calendar => "#i-calendar",
            Self::Search => "#i-search",
        }
    }
}

packed!(Meta { version, updated });
packed!(Outlet { name, phone, officer, pboc, roll });
packed!(Home { title, lead, jobs, more });
packed!(Hub { id, title, lead, cards });
packed!(Emergency { title, lead, dial, steps, next });
packed!(Link { label, note, icon, target, given });
packed_enum!(Target { Check { 0 v0 }, Guide { 0 v0 }, Paper { 0 v0 }, Sheet { 0 v0, 1 v1 }, Hub { 0 v0 }, Sum { 0 v0 }, Faq {}, Sample {}, Scan {}, Laws {}, Emergency {}, About {} });
packed_enum!(Icon { ShieldQuestion {}, Route {}, Printer {}, Scales {}, Phone {}, Document {}, Alert {}, Card {}, People {}, Money {}, Building {}, Speech {}, Calendar {}, Search {} });
