//! Findings about the members of an object.

use super::Check;
use super::nearest::{nearest, suggest};
use crate::decode::any_operation;
use crate::path::Path;
use crate::schema::{Kind, Member, Role, Shape};
use crate::text::push_decimal;
use crate::value::Value;

/// What a shape without declared members holds under names of the caller's choice.
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
                    self.error(&path, "output_only", Some(child))
                        .push_str("is written by the service only");
                }
                Some(member) => self.member(child, member, &path),
                None if shape.is_open() => self.leaf(child, &OPEN_MEMBER, &path),
                None if !self.allow_unknown => self.unknown(name, shape, &path, child),
                None => self.anything(child, &path),
            }
        }
        for member in shape.all() {
            if member.is_required() && value.get(member.name).is_none() {
                self.missing(&path.member(member.name));
            }
        }
    }

    /// What is let through unknown must still be something that a document can hold.
    pub(super) fn anything(&mut self, value: &Value, path: &Path<'_>) {
        match value {
            Value::Map(members) => {
                for (name, child) in members {
                    self.anything(child, &path.member(name));
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

    fn member(&mut self, value: &Value, member: &'static Member, path: &Path<'_>) {
        let envelope = matches!(member.kind, Kind::Shape(shape)
            if matches!(shape.role, Role::Input | Role::Operation));
        match value {
            // Looked at by the request, which knows the tag.
            _ if envelope => {}
            Value::List(items) if member.is_list() => {
                let most = usize::from(member.max_items);
                if most > 0 && items.len() > most {
                    let message = self.warning(path, "count", None);
                    message.push_str("has ");
                    push_decimal(message, items.len() as u64);
                    message.push_str(" items, documented are at most ");
                    push_decimal(message, most as u64);
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
        let message = self.error(path, "unknown_member", Some(value));
        message.push_str(match elsewhere {
            true => "is not a member of this tag's Operation",
            false => "is not a member that this version knows",
        });
        suggest(message, near);
    }
}
