//! The only code that touches the browser.

pub(crate) mod build;
pub(crate) mod clock;
pub(crate) mod crash;
pub(crate) mod focus;
pub(crate) mod location;
pub(crate) mod print;
