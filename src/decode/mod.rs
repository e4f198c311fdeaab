//! From a document to a payload, guided by shapes.
//!
//! A reader (XML or JSON) drives a [`Builder`], which knows the shapes; the builder drives a [`Sink`],
//! which knows the target. One sink builds a [`crate::value::Value`], the other writes the flat
//! operations from which JavaScript makes objects. Nothing that the document holds is dropped: what no
//! shape foresees goes to the object's `$extra`.

mod builder;
mod empty;
mod envelope;
mod expect;
mod fault;
mod flat;
mod input;
mod limits;
mod number;
mod operation;
mod sink;
mod text;
mod tree;

pub use builder::{Builder, Outcome, Retry};
pub use fault::{Fault, Span, Step, locate};
pub use flat::FlatSink;
pub use input::Input;
pub use limits::Limits;
pub use number::{Numeral, numeral};
pub use operation::any_operation;
pub use sink::{Document, Key, Place, Sink, Text, What};
pub use text::push_char;
pub use tree::TreeSink;
