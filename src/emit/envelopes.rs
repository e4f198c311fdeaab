//! The two reference pages that all jobs share: the request, answers and notifications.

use super::catalog::{self, Direction, OPERATION};
use super::markdown::{Section, heading};
use super::reference::MADE_BY;
use crate::schema::{Kind, Shape};
use crate::shapes::{self, JOB_DETAIL, MULTI_REQUEST, NOTIFICATION, REQUEST, RESPONSE};

const OPERATION_IS_ELSEWHERE: &str = "`Operation` has the members of the job, \
    see [all jobs](README.md), and what [every Operation](#operation) has.\n\n";

/// What every request has around the members of its job.
pub fn request_page() -> String {
    let mut page = Page::new(Direction::Request);
    page.out.push_str(&heading(1, "The request", "请求"));
    page.with_envelope(&REQUEST);
    page.with_envelope(&MULTI_REQUEST);
    if let Some(base) = REQUEST.base {
        page.add(base);
    }
    page.add(&shapes::OPERATION);
    page.with_what_hangs_off(&REQUEST);
    page.text()
}

/// What every answer and notification has around the members of its job.
pub fn answer_page() -> String {
    let mut page = Page::new(Direction::Answer);
    page.out
        .push_str(&heading(1, "Answers and notifications", "响应与回调"));
    page.out.push_str(
        "Every member is optional: the service may leave anything out. An element that may repeat \
         is always an array. What this version does not know stands in `$extra` of the object it \
         came in.\n\n",
    );
    for envelope in [&RESPONSE, &NOTIFICATION, &JOB_DETAIL] {
        page.with_envelope(envelope);
        page.with_what_hangs_off(envelope);
    }
    page.add(&shapes::OPERATION);
    page.text()
}

/// A page on which every shape stands once.
struct Page {
    out: String,
    known: Vec<&'static Shape>,
    direction: Direction,
}

impl Page {
    fn new(direction: Direction) -> Self {
        let out = MADE_BY.to_owned();
        Page {
            out,
            known: Vec::new(),
            direction,
        }
    }

    fn add(&mut self, shape: &'static Shape) -> bool {
        if self.known.iter().any(|seen| std::ptr::eq(*seen, shape)) {
            return false;
        }
        self.known.push(shape);
        let (direction, level) = (self.direction, 2);
        let members = shape.members.iter();
        let members = members
            .filter(|member| direction.has(member) && !is_operation(member.kind))
            .collect();
        Section {
            level,
            shape,
            doc: shape.doc,
            members,
            direction,
            is_again: false,
        }
        .write(&mut self.out);
        true
    }

    fn with_envelope(&mut self, envelope: &'static Shape) {
        if self.add(envelope)
            && envelope
                .members
                .iter()
                .any(|member| is_operation(member.kind))
        {
            self.out.push_str(OPERATION_IS_ELSEWHERE);
        }
    }

    /// Shapes of the members, without the Operation, whose members each job names itself.
    fn with_what_hangs_off(&mut self, envelope: &'static Shape) {
        for member in envelope.all().filter(|member| member.name != OPERATION) {
            if let Kind::Shape(shape) = member.kind
                && self.direction.has(member)
            {
                for shape in catalog::reachable(shape, self.direction) {
                    if !is_operation(Kind::Shape(shape)) {
                        self.with_envelope(shape);
                    }
                }
            }
        }
    }

    fn text(mut self) -> String {
        self.out.truncate(self.out.trim_end().len());
        self.out.push('\n');
        self.out
    }
}

fn is_operation(kind: Kind) -> bool {
    matches!(kind, Kind::Shape(shape) if std::ptr::eq(shape, &shapes::OPERATION))
}
