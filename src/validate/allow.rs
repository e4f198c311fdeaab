//! [`Allow`]: what the author of a job knows better.

/// What is let through that is otherwise an error; nothing by default.
#[derive(Clone, Copy, Debug, Default)]
pub struct Allow {
    /// Tags and members that this version does not know.
    pub unknown: bool,
    /// A job that lacks what the reference requires.
    pub missing: bool,
}

impl Allow {
    /// Only what is known and whole.
    pub const NOTHING: Allow = Allow {
        unknown: false,
        missing: false,
    };
}
