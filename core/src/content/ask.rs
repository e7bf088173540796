//! Questions, shared by self-checks and guides, and the facts they gather.

use crate::ids::{ChoiceId, FactId, FlagId, QuestionId, SourceId, ValueId};
#[cfg(feature = "authoring")]
use crate::pack::Packer;
use crate::pack::{Pack, Unpacker, packed};
use litemap::LiteMap;
use serde::Deserialize;

/// Something questions find out and guides and papers depend on, such as who files.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct Fact {
    /// Stable id, such as `filer`.
    pub id: FactId,
    /// What it is called towards the customer.
    pub name: String,
    /// All values it can take.
    pub values: Vec<FactValue>,
}

/// One value of a [`Fact`].
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct FactValue {
    /// Stable id, such as `self`.
    pub id: ValueId,
    /// Words for it, such as 本人办理.
    pub label: String,
}

/// Facts known so far.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub struct Facts(pub LiteMap<FactId, ValueId>);

impl Facts {
    /// The value of a fact, if known.
    pub fn get(&self, fact: &FactId) -> Option<&ValueId> {
        self.0.get(fact)
    }

    /// Settles a fact anew.
    pub fn put(&mut self, fact: &FactId, value: &ValueId) {
        self.0.insert(fact.clone(), value.clone());
    }

    /// Settles all facts of a map anew.
    pub fn add(&mut self, more: &LiteMap<FactId, ValueId>) {
        more.iter().for_each(|(fact, value)| self.put(fact, value));
    }

    /// Facts from pairs of ids.
    ///
    /// ```
    /// use kiosk_core::content::Facts;
    /// let facts = Facts::of(&[("filer", "self")]);
    /// assert_eq!(facts.0.len(), 1);
    /// ```
    pub fn of(pairs: &[(&str, &str)]) -> Self {
        let pairs = pairs.iter().map(|(fact, value)| (FactId::new(fact), ValueId::new(value)));
        Self(pairs.collect())
    }
}

/// A condition on facts: every named fact has one of the listed values. Empty: always.
#[derive(Clone, PartialEq, Debug, Default, Deserialize)]
#[serde(transparent)]
pub struct When(pub LiteMap<FactId, Vec<ValueId>>);

impl Pack for When {
    fn unpack(from: &mut Unpacker<'_>) -> Self {
        Self(Pack::unpack(from))
    }
    #[cfg(feature = "authoring")]
    fn pack(&self, into: &mut Packer<'_>) {
        self.0.pack(into);
    }
}

impl When {
    /// Whether the condition holds; a fact not yet known fails it.
    pub fn holds(&self, facts: &Facts) -> bool {
        self.0.iter().all(|(fact, values)| facts.get(fact).is_some_and(|value| values.contains(value)))
    }

    /// Whether it and another one can never both hold: they want different values of a fact.
    pub fn excludes(&self, other: &Self) -> bool {
        let apart = |(fact, values): (&FactId, &Vec<ValueId>)| {
            other.0.get(fact).is_some_and(|others| !values.iter().any(|value| others.contains(value)))
        };
        self.0.iter().any(apart)
    }

    /// Whether it may still hold once more facts are known.
    pub fn may_hold(&self, facts: &Facts) -> bool {
        self.0.iter().all(|(fact, values)| facts.get(fact).is_none_or(|value| values.contains(value)))
    }
}

/// A question on a screen of its own.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct Question {
    /// Stable id, unique over all checks and guides.
    pub id: QuestionId,
    /// The question.
    pub text: String,
    /// A word of help under it.
    #[serde(default)]
    pub hint: Option<String>,
    /// “为什么问这个”, with its sources.
    #[serde(default)]
    pub why: Option<super::Line>,
    /// Several choices may be taken.
    #[serde(default)]
    pub multiple: bool,
    /// Facts on which it is asked; empty: always.
    #[serde(default)]
    pub when: When,
    /// What numbers and periods in the question rest on.
    #[serde(default)]
    pub source: Vec<SourceId>,
    /// The choices, in order.
    #[serde(default, rename = "choice")]
    pub choices: Vec<Choice>,
}

impl Question {
    /// The choice of that id.
    pub fn choice(&self, id: &ChoiceId) -> Option<&Choice> {
        self.choices.iter().find(|item| item.id == *id)
    }
}

/// One answer a customer can tap.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct Choice {
    /// Stable id within its question.
    pub id: ChoiceId,
    /// The words on the button.
    pub label: String,
    /// Its picture, for those who would rather go by pictures.
    pub icon: super::Icon,
    /// What this answer means, in one sentence; shown wherever answers are reviewed.
    pub effect: String,
    /// Red flags it raises.
    #[serde(default)]
    pub flags: Vec<FlagId>,
    /// “不清楚”: its flags are a suspicion, so they count as caution at most, and must not be empty.
    #[serde(default)]
    pub unsure: bool,
    /// “以上都没有”: taking it clears all others, and it raises nothing.
    #[serde(default)]
    pub exclusive: bool,
    /// Facts it settles; only where one choice is taken.
    #[serde(default)]
    pub sets: LiteMap<FactId, ValueId>,
    /// What numbers and periods in `label` and `effect` rest on, beyond the sources of its flags.
    #[serde(default)]
    pub source: Vec<SourceId>,
}

packed!(Fact { id, name, values });
packed!(FactValue { id, label });
packed!(Question { id, text, hint, why, multiple, when, source, choices });
packed!(Choice { id, label, icon, effect, flags, unsure, exclusive, sets, source });
