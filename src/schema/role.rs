//! [`Role`]: what a shape is to the codecs.

/// Which part of a request or an answer a shape is. The codecs treat a few of them in their own way and know them by
/// their role alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(u8)]
pub enum Role {
    /// Any other part.
    #[default]
    Part = 0,
    /// The body of a submit.
    Request = 1,
    /// What a request works on.
    Input = 2,
    /// What every Operation has; each job has its own, which builds on it.
    Operation = 3,
    /// A job in an answer or a notification.
    JobDetail = 4,
    /// An answer.
    Response = 5,
    /// A notification.
    Notification = 6,
    /// A refusal.
    Error = 7,
}

impl Role {
    /// The role of that number.
    pub const fn of(number: u8) -> Role {
        match number {
            1 => Role::Request,
            2 => Role::Input,
            3 => Role::Operation,
            4 => Role::JobDetail,
            5 => Role::Response,
            6 => Role::Notification,
            7 => Role::Error,
            _ => Role::Part,
        }
    }
}
