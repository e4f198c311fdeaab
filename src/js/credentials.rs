//! What the credentials callback is told, and what it answers.

use super::inward;
use super::outward::{object, record};
use crate::auth::{Grant, Scope, read_grant};
use crate::client::CredentialFailure;
use serde::{Serialize, Serializer};
use wasm_bindgen::JsValue;

/// All that a key server needs to know in order to decide, and to sign.
#[derive(Serialize)]
struct ScopeView<'a> {
    action: &'a str,
    bucket: &'a str,
    region: &'a str,
    method: &'a str,
    path: &'a str,
    host: &'a str,
    query: Pairs<'a>,
    headers: Pairs<'a>,
}

struct Pairs<'a>(&'a [(String, String)]);

impl Serialize for Pairs<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        record(self.0, to)
    }
}

/// A scope as an object.
pub(super) fn scope(scope: &Scope) -> JsValue {
    object(&ScopeView {
        action: scope.action,
        bucket: &scope.bucket,
        region: &scope.region,
        method: scope.method,
        path: &scope.path,
        host: &scope.host,
        query: Pairs(&scope.query),
        headers: Pairs(&scope.headers),
    })
}

/// An answer, copied into a plain object.
pub(super) fn answer(given: &JsValue) -> Result<Grant, CredentialFailure<JsValue>> {
    read_grant(&inward::value(given)).map_err(CredentialFailure::Unusable)
}
