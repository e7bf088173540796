//! Shared pieces of screens.

mod basis;
mod card;
mod el;
mod heading;
mod icon;
mod paper;
mod steps;
mod text;

pub(crate) use basis::basis;
pub(crate) use card::links;
pub(crate) use el::{El, el, svg};
pub(crate) use heading::heading;
pub(crate) use icon::{Mark, icon};
pub(crate) use paper::paper;
pub(crate) use steps::steps;
pub(crate) use text::{fill, p};
