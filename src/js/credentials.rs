//! What the credentials callback is told, and what it answers.

use super::inward;
use super::outward::{Member, object};
use crate::auth::{Grant, Scope, read_grant};
use crate::client::CredentialFailure;
use wasm_bindgen::JsValue;

/// All that a key server needs to know in order to decide, and to sign, as an object.
pub(super) fn scope(scope: &Scope) -> JsValue {
    object(&[
        ("action", scope.action.into()),
        ("bucket", (&scope.bucket).into()),
        ("region", (&scope.region).into()),
        ("method", scope.method.into()),
        ("path", (&scope.path).into()),
        ("host", (&scope.host).into()),
        ("query", Member::Pairs(&scope.query)),
        ("headers", Member::Pairs(&scope.headers)),
    ])
}

/// An answer, copied into a plain object.
pub(super) fn answer(given: &JsValue) -> Result<Grant, CredentialFailure<JsValue>> {
    read_grant(&inward::value(given)).map_err(CredentialFailure::Unusable)
}
