//! What the Operation of every tag has.

use crate::schema::{integer, shape, text};

shape! {
    /// Members that the Operation of every tag has.
    pub OPERATION = "Operation" {
        /// Text of the caller that comes back in answers and notifications: at most 1,024 printable
        /// ASCII characters.
        UserData: text().max(1024),
        /// Priority 0, 1 or 2; a larger one runs earlier.
        JobLevel: integer().range(0, 2).default("0"),
    }
}
