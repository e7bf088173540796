//! Ids of content items, one type a kind, so that a question id can never be passed for a guide id.
//!
//! Ids are kebab-case and stable: tests, hashes and printed versions refer to them.

#[cfg(feature = "authoring")]
use crate::pack::Packer;
use crate::pack::{Pack, Unpacker};
use core::fmt;
use serde::Deserialize;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Box<str>);

        impl $name {
            /// Wraps an id as written in a content file.
            pub fn new(id: &str) -> Self {
                Self(id.into())
            }

            /// The id as written.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Pack for $name {
            fn unpack(from: &mut Unpacker<'_>) -> Self {
                Self::new(from.name())
            }
            #[cfg(feature = "authoring")]
            fn pack(&self, into: &mut Packer<'_>) {
                into.name(&self.0);
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// A [`Source`](crate::content::Source).
    SourceId
    /// A [`RedFlag`](crate::content::RedFlag).
    FlagId
    /// A [`Theme`](crate::content::Theme).
    ThemeId
    /// A [`Check`](crate::content::Check).
    CheckId
    /// A [`Guide`](crate::content::Guide).
    GuideId
    /// A [`Question`](crate::content::Question); unique over all checks and guides.
    QuestionId
    /// A [`Choice`](crate::content::Choice) of one question.
    ChoiceId
    /// A [`Fact`](crate::content::Fact).
    FactId
    /// One value of a fact.
    ValueId
    /// A [`Step`](crate::content::Step) of one guide.
    StepId
    /// A [`Channel`](crate::content::Channel).
    ChannelId
    /// A [`Contact`](crate::content::Contact).
    ContactId
    /// A [`Material`](crate::content::Material).
    MaterialId
    /// A [`Period`](crate::content::Period).
    PeriodId
    /// A [`Paper`](crate::content::Paper).
    PaperId
    /// A [`Version`](crate::content::Version) of one paper.
    VersionId
    /// A [`Section`](crate::content::Section) of one paper.
    SectionId
    /// A [`Hub`](crate::content::Hub).
    HubId
    /// A [`Topic`](crate::content::Topic).
    TopicId
    /// A [`Faq`](crate::content::Faq).
    FaqId
    /// A [`Sum`](crate::content::Sum).
    SumId
    /// A [`SamplePart`](crate::content::SamplePart).
    PartId
    /// A [`Term`](crate::content::Term).
    TermId
}
