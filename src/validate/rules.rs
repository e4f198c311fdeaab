//! Findings about conditions between members.

use super::Check;
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
            Rule::AnyOf(names) if !names.iter().any(|name| present(name)) => {
                let mut list = String::new();
                for name in names {
                    list.push_str(if list.is_empty() { "needs " } else { " or " });
                    list.push_str(name);
                }
                self.error(path, "missing", None, &[&list]);
            }
            Rule::Requires { member, needs } if present(member) && !present(needs) => {
                let parts = ["is read only together with ", needs];
                self.warning(&path.member(member), "requires", None, &parts);
            }
            Rule::When {
                member,
                value: expected,
                equal,
                needs,
            } if !present(needs) => {
                let seen = value
                    .get(member)
                    .and_then(Value::as_text)
                    .unwrap_or_default();
                if !seen.is_empty() && (seen == expected) == equal {
                    let parts = ["is missing, which ", member, " ", seen, " needs"];
                    self.warning(&path.member(needs), "requires", None, &parts);
                }
            }
            _ => {}
        }
    }
}
