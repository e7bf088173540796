//! The kiosk without a browser: what it says ([`content`]), what it decides ([`rules`]) and what it prints ([`paper`]).
//!
//! Nothing here reads a clock, a file system or a DOM: `today` is always an argument, so every
//! rule can be tested on any date, and the same code serves screen, paper and tests.
//! The `authoring` feature adds the host-side half: reading the TOML that compliance staff
//! write, checking it, and compiling it to the bytes the app carries.

#[cfg(feature = "authoring")]
pub mod authoring;
pub mod content;
pub mod day;
pub mod ids;
pub mod inline;
mod pack;
pub mod paper;
pub mod rules;
