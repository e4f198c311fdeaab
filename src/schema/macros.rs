//! `shape!` does the two things that plain Rust cannot: it keeps the member's name and its `///` as text.

/// Declares shapes as `static` data.
///
/// ```text
/// shape! {
///     /// What the shape is.
///     pub TIME_INTERVAL = "TimeInterval" {
///         /// Where to begin.
///         Start: number().unit("s"),
///     } rules { … }
///
///     /// A shape with the members of another.
///     pub SNAPSHOT_OPERATION: OPERATION = "SnapshotOperation" { … }
///
///     /// A shape that the codecs know by its role.
///     pub OPERATION as Operation = "Operation" { … }
/// }
/// ```
macro_rules! shape {
    ($(
        $(#[doc = $doc:literal])+
        pub $static:ident $(: $base:ident)? $(as $role:ident)? = $name:literal {
            $( $(#[doc = $note:literal])+ $member:ident : $value:expr ),* $(,)?
        } $(rules { $($rule:expr),* $(,)? })?
    )+) => {$(
        $(#[doc = $doc])+
        pub static $static: $crate::schema::Shape = $crate::schema::Shape {
            name: $name,
            role: {
                let role: &[$crate::schema::Role] = &[$($crate::schema::Role::$role)?];
                match role.first() {
                    Some(role) => *role,
                    None => $crate::schema::Role::Part,
                }
            },
            base: { let base: &[&$crate::schema::Shape] = &[$(&$base)?]; base.first().copied() },
            members: &[$( $value.named(stringify!($member)).documented(concat!($($note, "\n"),+)) ),*],
            rules: &[$($($rule),*)?],
            #[cfg(not(target_arch = "wasm32"))]
            doc: concat!($($doc, "\n"),+),
        };
    )+};
}

pub(crate) use shape;
