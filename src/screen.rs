//! Which screen is shown, and its name in the hash.

use kiosk_core::content::{
    Check, Faq, Guide, Hub, Library, Pace, Paper, Question, Source, Sum, Target, Theme, Topic, Version,
};
use kiosk_core::ids::{CheckId, FaqId, GuideId, HubId, PaperId, SourceId, SumId, ThemeId, TopicId, VersionId};
use kiosk_core::rules::{Answers, Replay, replay};

/// A questionnaire: a self-check or the questions of a guide.
#[derive(Clone, Copy)]
pub(crate) enum Flow {
    /// A self-check, which ends in a verdict.
    Check(&'static Check),
    /// A guide, which ends in a plan.
    Guide(&'static Guide),
}

impl Flow {
    /// Its questions in order.
    pub(crate) fn questions(self) -> &'static [Question] {
        match self {
            Self::Check(check) => &check.questions,
            Self::Guide(guide) => &guide.questions,
        }
    }

    /// What it is about.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Check(check) => &check.title,
            Self::Guide(guide) => &guide.title,
        }
    }

    /// Where it stands.
    pub(crate) fn replay(self, answers: &Answers) -> Replay<'static> {
        replay(self.questions(), answers)
    }

    /// The screen to go on with: the next question, or the end.
    pub(crate) fn onward(self, answers: &Answers) -> Screen {
        match self.replay(answers).next {
            Some(question) => Screen::Ask(self, question),
            None => self.end(),
        }
    }

    /// The screen after the last question.
    pub(crate) fn end(self) -> Screen {
        match self {
            Self::Check(check) => Screen::Verdict(check),
            Self::Guide(guide) => Screen::Plan(guide),
        }
    }

    fn name(self) -> String {
        match self {
            Self::Check(check) => format!("check/{}", check.id),
            Self::Guide(guide) => format!("guide/{}", guide.id),
        }
    }
}

/// What can be printed or taken along.
#[derive(Clone, Copy)]
pub(crate) enum Sheet {
    /// 办理清单: the plan of a guide.
    Plan(&'static Guide),
    /// A sheet of the library, blank in one version or as the answers have it.
    Paper(&'static Paper, Option<&'static Version>),
}

impl Sheet {
    /// Whether it makes sense on a roll, and on a phone.
    pub(crate) fn is_slim(self) -> bool {
        match self {
            Self::Plan(_) => true,
            Self::Paper(paper, _) => paper.roll,
        }
    }

    fn name(self) -> String {
        match self {
            Self::Plan(guide) => format!("list/{}", guide.id),
            Self::Paper(paper, None) => format!("sheet/{}", paper.id),
            Self::Paper(paper, Some(version)) => format!("sheet/{}/{}", paper.id, version.id),
        }
    }

    fn parse(library: &'static Library, parts: &[&str]) -> Option<Self> {
        match *parts {
            ["list", id] => library.guide(&GuideId::new(id)).map(Self::Plan),
            ["sheet", id] => library.paper(&PaperId::new(id)).map(|paper| Self::Paper(paper, None)),
            ["sheet", id, version] => {
                let paper = library.paper(&PaperId::new(id))?;
                Some(Self::Paper(paper, Some(paper.version(&VersionId::new(version))?)))
            }
            _ => None,
        }
    }
}

/// A screen.
#[derive(Clone, Copy)]
pub(crate) enum Screen {
    /// What draws people in, while nobody is there.
    Start,
    /// 首页.
    Home,
    /// Doors that belong together.
    Hub(&'static Hub),
    /// 一句话识别: a text to type, kinds of lines to tap.
    Scan,
    /// The lines of one kind.
    Lines(&'static Theme),
    /// What the scanner makes of the text.
    Said,
    /// One question.
    Ask(Flow, &'static Question),
    /// The list of own answers.
    Answers(Flow),
    /// The outcome of a self-check.
    Verdict(&'static Check),
    /// The outcome of a guide.
    Plan(&'static Guide),
    /// The preview of a sheet.
    Sheet(Sheet),
    /// A sheet as large as the screen, to be photographed.
    Full(Sheet),
    /// 带走: a sheet as codes for a phone.
    Take(Sheet),
    /// 问一问: topics and search.
    Faqs,
    /// The questions of one topic.
    Topic(&'static Topic),
    /// One question with its answer.
    Faq(&'static Faq),
    /// 算一算: one calculator.
    Sum(&'static Sum),
    /// 看懂信用报告.
    Sample,
    /// 法律依据.
    Laws,
    /// One source.
    Law(&'static Source),
    /// 紧急求助.
    Emergency,
    /// 关于本机.
    About,
    /// 隐私.
    Privacy,
}

impl PartialEq for Screen {
    fn eq(&self, other: &Self) -> bool {
        self.hash() == other.hash()
    }
}

impl Screen {
    /// Its name in the hash: what is looked at, never what was answered.
    pub(crate) fn hash(self) -> String {
        match self {
            Self::Start => "start".into(),
            Self::Home => "home".into(),
            Self::Hub(hub) => hub.id.to_string(),
            Self::Scan => "scan".into(),
            Self::Lines(theme) => format!("scan/{}", theme.id),
            Self::Said => "said".into(),
            Self::Ask(flow, question) => format!("{}/{}", flow.name(), question.id),
            Self::Answers(flow) => format!("answers/{}", flow.name()),
            Self::Verdict(check) => format!("verdict/{}", check.id),
            Self::Plan(guide) => format!("plan/{}", guide.id),
            Self::Sheet(sheet) => sheet.name(),
            Self::Full(sheet) => ["full/", &sheet.name()].concat(),
            Self::Take(sheet) => ["take/", &sheet.name()].concat(),
            Self::Faqs => "faq".into(),
            Self::Topic(topic) => format!("topic/{}", topic.id),
            Self::Faq(faq) => format!("faq/{}", faq.id),
            Self::Sum(sum) => format!("sum/{}", sum.id),
            Self::Sample => "sample".into(),
            Self::Laws => "laws".into(),
            Self::Law(source) => format!("law/{}", source.id),
            Self::Emergency => "emergency".into(),
            Self::About => "about".into(),
            Self::Privacy => "privacy".into(),
        }
    }

    /// The screen of that name; `None` for a name nobody knows.
    pub(crate) fn parse(library: &'static Library, hash: &str) -> Option<Self> {
        let parts: Vec<_> = hash.split('/').collect();
        match *parts.as_slice() {
            ["start"] => Some(Self::Start),
            ["" | "home"] => Some(Self::Home),
            ["scan"] => Some(Self::Scan),
            ["scan", id] => library.theme(&ThemeId::new(id)).map(Self::Lines),
            ["said"] => Some(Self::Said),
            ["laws"] => Some(Self::Laws),
            ["emergency"] => Some(Self::Emergency),
            ["about"] => Some(Self::About),
            ["privacy"] => Some(Self::Privacy),
            ["faq"] => Some(Self::Faqs),
            ["sample"] => Some(Self::Sample),
            [id] => library.hub(&HubId::new(id)).map(Self::Hub),
            ["faq", id] => library.faq(&FaqId::new(id)).map(Self::Faq),
            ["topic", id] => library.topic(&TopicId::new(id)).map(Self::Topic),
            ["sum", id] => library.sum(&SumId::new(id)).map(Self::Sum),
            ["list" | "sheet", ..] => Sheet::parse(library, &parts).map(Self::Sheet),
            ["full", ref sheet @ ..] => Sheet::parse(library, sheet).map(Self::Full),
            ["take", ref sheet @ ..] => Sheet::parse(library, sheet).map(Self::Take),
            ["law", id] => library.source(&SourceId::new(id)).map(Self::Law),
            ["verdict", id] => library.check(&CheckId::new(id)).map(Self::Verdict),
            ["plan", id] => library.guide(&GuideId::new(id)).map(Self::Plan),
            ["answers", kind, id] => flow(library, kind, id).map(Self::Answers),
            [kind, id] => flow(library, kind, id).map(|flow| flow.onward(&Answers::default())),
            [kind, id, question] => {
                let flow = flow(library, kind, id)?;
                let question = flow.questions().iter().find(|item| item.id.as_str() == question)?;
                Some(Self::Ask(flow, question))
            }
            _ => None,
        }
    }

    /// This screen where the answers allow it; otherwise the question that comes first.
    ///
    /// A verdict needs no full set of answers once `enough` says so.
    pub(crate) fn settle(self, answers: &Answers, enough: impl Fn(&'static Check) -> bool) -> Self {
        let flow = match self {
            Self::Ask(flow, question) if !flow.replay(answers).reaches(&question.id) => flow,
            Self::Verdict(check) if !enough(check) => Flow::Check(check),
            Self::Answers(flow) if flow.replay(answers).asked.is_empty() => flow,
            _ => match self.plan().map(Flow::Guide) {
                Some(flow) if flow.replay(answers).next.is_some() => flow,
                _ => return self,
            },
        };
        flow.onward(answers)
    }

    /// The guide whose plan it shows, on the screen, as a sheet or as codes.
    fn plan(self) -> Option<&'static Guide> {
        match self {
            Self::Plan(guide)
            | Self::Sheet(Sheet::Plan(guide))
            | Self::Full(Sheet::Plan(guide))
            | Self::Take(Sheet::Plan(guide)) => Some(guide),
            _ => None,
        }
    }

    /// How many seconds it may stand untouched; `None` for ever.
    pub(crate) fn patience(self, pace: &Pace) -> Option<u16> {
        match self {
            Self::Start => None,
            Self::Home | Self::Hub(_) | Self::Lines(_) | Self::Topic(_) | Self::Laws => Some(pace.menus),
            Self::Sheet(_) | Self::Full(_) | Self::Take(_) => Some(pace.preview),
            _ => Some(pace.reading),
        }
    }

    /// The questionnaire the screen belongs to.
    pub(crate) fn flow(self) -> Option<Flow> {
        match self {
            Self::Ask(flow, _) | Self::Answers(flow) => Some(flow),
            Self::Verdict(check) => Some(Flow::Check(check)),
            _ => self.plan().map(Flow::Guide),
        }
    }

    /// The screen a button leads to.
    pub(crate) fn of_target(library: &'static Library, target: &Target, answers: &Answers) -> Option<Self> {
        match target {
            Target::Check(id) => library.check(id).map(|check| Flow::Check(check).onward(answers)),
            Target::Guide(id) => library.guide(id).map(|guide| Flow::Guide(guide).onward(answers)),
            Target::Paper(id) => library.paper(id).map(|paper| Self::Sheet(Sheet::Paper(paper, None))),
            Target::Sheet(id, version) => {
                let paper = library.paper(id)?;
                Some(Self::Sheet(Sheet::Paper(paper, paper.version(version))))
            }
            Target::Hub(id) => library.hub(id).map(Self::Hub),
            Target::Sum(id) => library.sum(id).map(Self::Sum),
            Target::Faq => Some(Self::Faqs),
            Target::Sample => Some(Self::Sample),
            Target::Scan => Some(Self::Scan),
            Target::Laws => Some(Self::Laws),
            Target::Emergency => Some(Self::Emergency),
            Target::About => Some(Self::About),
            Target::Privacy => Some(Self::Privacy),
        }
    }
}

fn flow(library: &'static Library, kind: &str, id: &str) -> Option<Flow> {
    match kind {
        "check" => library.check(&CheckId::new(id)).map(Flow::Check),
        "guide" => library.guide(&GuideId::new(id)).map(Flow::Guide),
        _ => None,
    }
}
