//! The kiosk itself: first screen, help screen, the branch it stands in, and where buttons lead.

use super::Line;
use crate::{
    day::Day,
    ids::{CheckId, ContactId, GuideId, PaperId},
};
use serde::{Deserialize, Serialize};

/// Version of the content.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Meta {
    /// Such as `2026.11`; printed at the foot of every sheet.
    pub version: String,
    /// Day of the last change, `YYYY-MM-DD`. A device clock before it is wrong, and no date is printed then.
    pub updated: Option<Day>,
}

/// The branch the kiosk stands in. Blank fields print as lines; nothing is ever invented.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
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
}

/// The first screen.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
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

/// The screen that leads to every self-check and to the scanner.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Hub {
    /// The question above.
    pub title: String,
    /// A sentence under it.
    pub lead: Line,
    /// What somebody comes with, most frequent first.
    pub cards: Vec<Link>,
}

/// The help screen: readable in five seconds.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
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
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
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
}

/// Where a button leads.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Target {
    /// A self-check.
    Check(CheckId),
    /// A walkthrough.
    Guide(GuideId),
    /// A printable sheet.
    Paper(PaperId),
    /// All self-checks.
    Checks,
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
            Self::Checks => "checks".into(),
            Self::Scan => "scan".into(),
            Self::Laws => "laws".into(),
            Self::Emergency => "emergency".into(),
            Self::About => "about".into(),
        }
    }
}

/// Pictures drawn with the app; a name outside this list fails the build.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
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
        }
    }
}
