//! XML in both directions, guided by shapes.
//!
//! Writing goes through quick-xml. Reading goes through [`Scanner`], a scanner of our own: DESIGN.md has
//! the figures and the strictness that quick-xml leaves to its caller; quick-xml stays its judge in tests.

mod chars;
mod declaration;
mod encode;
mod read;
mod reference;
mod scanner;

pub use chars::first_illegal;
pub use encode::encode;
pub use read::read;
pub use scanner::{Attribute, Scanner, Token};
