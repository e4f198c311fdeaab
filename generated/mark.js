// Generated from src/client/idempotency_mark.rs.
// `BLESS=1 cargo test --test generated` rewrites it.

/** What a submit with `once` puts before the caller's own `UserData`. */
export const MARK = /^wj1\.[\w-]{22}\.\d+\./;
