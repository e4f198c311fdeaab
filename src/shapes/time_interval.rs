//! A part of the input.

use crate::schema::{number, shape};

shape! {
    /// The part of the input to use.
    pub TIME_INTERVAL = "TimeInterval" {
        /// Where to begin, at most the length of the input; exact to the millisecond.
        Start: number().min(0).unit("s").default("0"),
        /// How much to take, at most what is left; absent or empty means up to the end.
        Duration: number().min(0).unit("s").default("the rest"),
    }
}
