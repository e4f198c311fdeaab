//! Findings about the members of an object.

use super::Check;
use super::nearest::{nearest, suggest};
use super::secret::is_secret;
use crate::decode::any_operation;
use crate::path::Path;
use crate::schema::{Kind, Member, Role, Shape};
use crate::value::Value;
use crate::xml::first_illegal;

/// What stands under a name that nothing is known of.
static OPEN_MEMBER: Member = Member::of(Kind::Text);

impl Check {
    pub(super) fn shape(&mut self, value: &Value, shape: &'static Shape, path: &Path<'_>) {
        match value {
            Value::Map(_) => {
                self.members(value, shape, path);
                self.rules(value, shape, path);
            }
            // An empty element, as a generic XML reader gives it.
            Value::Text(text) if text.is_empty() => {}
            _ => self.wrong_type(path, "an object", value, false),
        }
    }

    pub(super) fn members(&mut self, value: &Value, shape: &'static Shape, path: &Path<'_>) {
        let Value::Map(members) = value else { return };
        for (name, child) in members {
            let path = path.member(name);
            match shape.find(name.as_bytes()) {
                Some(member) if member.is_output() => {
                    let shown = (!member.is_sensitive()).then_some(child);
                    self.error(&path, "output_only", shown)
                        .push_str("is written by the service only");
                }
                Some(member) => self.member(child, member, &path),
                None if !shape.is_open() && !self.allow.unknown => {
                    self.unknown(name, shape, &path, child);
                }
                None => {
                    self.name(name, &path);
                    self.anything(child, &path);
                }
            }
        }
        for member in shape.all() {
            if value.get(member.name).is_some() {
                continue;
            }
            let path = path.member(member.name);
            if member.is_required() {
                self.missing(&path);
            } else if member.is_expected() && !self.allow.missing {
                self.warning(&path, "missing", None)
                    .push_str("is missing, which the reference requires");
            }
        }
    }

    /// What is let through unknown, or has a name of the caller's choice, must still be something that a document can
    /// hold.
    pub(super) fn anything(&mut self, value: &Value, path: &Path<'_>) {
        match value {
            Value::Map(members) => {
                for (name, child) in members {
                    let path = path.member(name);
                    self.name(name, &path);
                    self.anything(child, &path);
                }
            }
            Value::List(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.anything(item, &path.item(index));
                }
            }
            leaf => self.leaf(leaf, &OPEN_MEMBER, path),
        }
    }

    /// A name that no document can hold.
    fn name(&mut self, name: &str, path: &Path<'_>) {
        if first_illegal(name).is_some() {
            self.error(path, "character", None)
                .push_str("has a name with a character that XML 1.0 cannot carry");
        }
    }

    fn member(&mut self, value: &Value, member: &'static Member, path: &Path<'_>) {
        let envelope = matches!(member.kind, Kind::Shape(shape)
            if matches!(shape.role, Role::Input | Role::Operation));
        match value {
            // Looked at by the request, which knows the tag.
            _ if envelope => {}
            Value::List(items) if member.is_list() => {
                let most = usize::from(member.max_items);
                if most > 0 && items.len() > most {
                    let count = items.len();
                    self.warning(path, "count", None)
                        .push_str(&format!("has {count} items, documented are at most {most}"));
                }
                for (index, item) in items.iter().enumerate() {
                    self.single(item, member, &path.item(index));
                }
            }
            _ => self.single(value, member, path),
        }
    }

    fn single(&mut self, value: &Value, member: &'static Member, path: &Path<'_>) {
        match member.kind {
            Kind::Shape(shape) => self.shape(value, shape, path),
            _ => self.leaf(value, member, path),
        }
    }

    fn unknown(&mut self, name: &str, shape: &'static Shape, path: &Path<'_>, value: &Value) {
        let names = shape.all().filter(|m| !m.is_output()).map(|m| m.name);
        let near = nearest(name, names);
        let elsewhere = shape.base.is_some_and(|base| base.role == Role::Operation)
            && any_operation(name.as_bytes()).is_some();
        // A misspelt name of a secret has a secret behind it.
        let shown = (!is_secret(near) && !is_secret(name)).then_some(value);
        let message = self.error(path, "unknown_member", shown);
        message.push_str(match elsewhere {
            true => "is not a member of this tag's Operation",
            false => "is not a member that this version knows",
        });
        suggest(message, near);
    }
}
