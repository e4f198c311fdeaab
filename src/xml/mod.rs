//! XML in both directions, guided by shapes.
//!
//! Reading goes through [`Scanner`], a scanner of our own: DESIGN.md has the figures and the strictness that
//! quick-xml leaves to its caller; quick-xml stays its judge in tests.

mod chars;
mod declaration;
mod encode;
mod read;
mod reference;
mod scanner;
mod tag;

pub use chars::first_illegal;
pub use declaration::check_encoding;
pub use encode::encode;
pub use read::read;
pub use scanner::{Attribute, Scanner, Token};
