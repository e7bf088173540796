//! Shared pieces of screens.

mod basis;
mod card;
mod heading;
mod icon;
mod steps;
mod tap;
mod text;

pub(crate) use basis::Basis;
pub(crate) use card::Links;
pub(crate) use heading::Heading;
pub(crate) use icon::{Icon, Mark};
pub(crate) use steps::Steps;
pub(crate) use tap::tap;
pub(crate) use text::{Said, fill, rich};
