//! XML in both directions, guided by shapes.
//!
//! Reading goes through [`Tokens`], a strict layer over quick-xml; writing takes quick-xml's `escape`. The scanner
//! that was here before quick-xml judges both in tests.

mod chars;
mod declaration;
mod encode;
mod read;
mod reference;
mod rescue;
mod tag;
mod tokens;

pub use chars::first_illegal;
pub use declaration::check_encoding;
pub use encode::encode;
pub use read::{read, read_in_pieces};
pub use tokens::{Attribute, Leaf, Token, Tokens};
