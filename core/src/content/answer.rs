//! 问一问: short answers to what people ask, found by topic or by initials.

use super::{Icon, Line, Link};
use crate::ids::{FaqId, TopicId};
use crate::pack::packed;
use serde::Deserialize;

/// Questions that belong together.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct Topic {
    /// Stable id.
    pub id: TopicId,
    /// The heading, in the customer's words.
    pub title: String,
    /// Its picture.
    pub icon: Icon,
}

/// A question people ask, with its short answer.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct Faq {
    /// Stable id.
    pub id: FaqId,
    /// The topic it is found under.
    pub topic: TopicId,
    /// The question, in the customer's words.
    pub question: String,
    /// Other words people look for it with; never shown.
    #[serde(default)]
    pub words: Vec<String>,
    /// The answer.
    pub answer: Vec<Line>,
    /// Where to go from here.
    pub next: Vec<Link>,
    /// The initials of `question` and `words`, in that order; see [`crate::rules::search`]. Worked out at build time.
    #[serde(skip)]
    pub initials: Vec<String>,
}

packed!(Topic { id, title, icon });
packed!(Faq { id, topic, question, words, answer, next, initials });
