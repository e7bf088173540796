//! Shared pieces of screens.

mod basis;
mod card;
mod date;
mod dial;
mod dialog;
mod el;
mod heading;
mod help;
mod icon;
mod paper;
mod picks;
mod plan_steps;
mod read_aloud;
mod steps;
mod terms;
mod text;

pub(crate) use basis::basis;
pub(crate) use card::{door, links};
pub(crate) use date::{Enter, keys, parts};
pub(crate) use dial::dial;
pub(crate) use dialog::{act, dialog};
pub(crate) use el::{El, after_paint, el, svg};
pub(crate) use heading::heading;
pub(crate) use help::help_call;
pub(crate) use icon::{Mark, icon};
pub(crate) use paper::paper;
pub(crate) use picks::{pick, picks};
pub(crate) use plan_steps::{lines, plan_steps};
pub(crate) use read_aloud::{read_aloud, read_status};
pub(crate) use steps::{restart, steps};
pub(crate) use terms::terms;
pub(crate) use text::{field, p};
