//! Findings about conditions between members.

use super::Check;
use crate::find::joined;
use crate::path::Path;
use crate::schema::{Rule, Shape};
use crate::value::Value;

impl Check {
    pub(super) fn rules(&mut self, value: &Value, shape: &'static Shape, path: &Path<'_>) {
        for rule in shape.rules {
            self.rule(rule, value, path);
        }
    }

    fn rule(&mut self, rule: &Rule, value: &Value, path: &Path<'_>) {
        let present = |name: &str| value.get(name).is_some();
        match *rule {
            Rule::AnyOf(names) => {
                if self.allow.missing || names.iter().any(|name| present(name)) {
                    return;
                }
                let message = self.error(path, "missing", None);
                message.push_str("needs ");
                message.push_str(&joined(names, " or "));
            }
            Rule::Requires { member, needs } => {
                if present(member) && !present(needs) {
                    let message = self.warning(&path.member(member), "requires", None);
                    message.push_str("is read only together with ");
                    message.push_str(needs);
                }
            }
            Rule::When {
                member,
                value: expected,
                equal,
                needs,
            } => {
                let seen = value.get(member).and_then(Value::as_text);
                let seen = seen.unwrap_or_default();
                if !seen.is_empty() && (seen == expected) == equal && !present(needs) {
                    let message = self.warning(&path.member(needs), "requires", None);
                    message.push_str(&format!("is missing, which {member} {seen} needs"));
                }
            }
            Rule::Numbered { key, unless } => self.numbered(value, key, unless, path),
            Rule::Codecs(containers) => self.codecs(value, containers, path),
        }
    }
}
