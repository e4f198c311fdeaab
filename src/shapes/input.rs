//! x
use crate::schema::{shape, text};
shape! {
    /// x.
    pub INPUT = "Input" {
        /// x.
        Object: text(),
    }
}
