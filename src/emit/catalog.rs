//! [`Catalog`]: which shapes requests and answers are made of, and what TypeScript calls them.

use crate::jobs::JOBS;
use crate::schema::{Kind, Member, Shape};
use crate::shapes::{self, JOB_DETAIL, NOTIFICATION, REQUEST, RESPONSE};

/// The member that every job's own table replaces in the envelopes.
pub(super) const OPERATION: &str = "Operation";
/// The member that tells jobs apart.
pub(super) const TAG: &str = "Tag";

/// All shapes that can be reached from the envelopes and the registry, in the order in which a
/// reader meets them.
pub struct Catalog {
    /// Shapes that a caller fills in.
    pub request: Vec<&'static Shape>,
    /// Shapes that come back, those of requests included.
    pub answer: Vec<&'static Shape>,
}

/// Which way a shape travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// To the service: without members that only the service writes.
    Request,
    /// From the service: everything.
    Answer,
}

impl Direction {
    /// Whether the member exists on this way.
    pub fn has(self, member: &Member) -> bool {
        self == Direction::Answer || !member.is_output()
    }
}

impl Catalog {
    /// Walks the envelopes and the registry.
    pub fn new() -> Self {
        let mut catalog = Catalog {
            request: Vec::new(),
            answer: Vec::new(),
        };
        if let Some(base) = REQUEST.base {
            reach(&mut catalog.request, base, Direction::Request);
        }
        for member in envelope_members(&REQUEST) {
            reach_member(&mut catalog.request, member, Direction::Request);
        }
        for job in JOBS {
            reach(&mut catalog.request, job.operation, Direction::Request);
        }
        for envelope in [&JOB_DETAIL, &RESPONSE, &NOTIFICATION] {
            for member in envelope_members(envelope) {
                reach_member(&mut catalog.answer, member, Direction::Answer);
            }
        }
        for job in JOBS {
            reach(&mut catalog.answer, job.operation, Direction::Answer);
        }
        catalog
    }

    /// Every shape once.
    pub fn all(&self) -> Vec<&'static Shape> {
        let mut all = self.request.clone();
        all.extend(
            self.answer
                .iter()
                .copied()
                .filter(|shape| !self.is_request(shape)),
        );
        all
    }

    /// Whether a caller can fill this shape in.
    pub fn is_request(&self, shape: &'static Shape) -> bool {
        self.request.iter().any(|known| std::ptr::eq(*known, shape))
    }

    /// The name of the interface. Answers get another where requests have one of that name, because
    /// a number is `number | string` on the way there and `number` on the way back.
    pub fn name(&self, shape: &'static Shape, direction: Direction) -> String {
        if direction == Direction::Request || !self.is_request(shape) {
            return shape.name.to_owned();
        }
        let name = format!("{}Detail", shape.name);
        // The vendor has words that end in Detail as well.
        let is_taken = self.answer.iter().any(|other| other.name == name);
        if is_taken {
            format!("{}Answer", shape.name)
        } else {
            name
        }
    }
}

impl Default for Catalog {
    fn default() -> Self {
        Catalog::new()
    }
}

/// Whether the member is the tag inside an Operation. A request names its tag beside the Operation;
/// only the operations of a multi-job carry their own, and the union of these adds it.
pub(super) fn is_operation_tag(shape: &'static Shape, member: &Member) -> bool {
    member.name == TAG && std::ptr::eq(shape, &shapes::OPERATION)
}

/// The shapes that can be reached from one without its base, itself first.
pub fn reachable(shape: &'static Shape, direction: Direction) -> Vec<&'static Shape> {
    let mut known = vec![shape];
    for member in shape.members {
        reach_member(&mut known, member, direction);
    }
    known
}

/// Members of an envelope whose shapes are no envelopes themselves.
fn envelope_members(envelope: &'static Shape) -> impl Iterator<Item = &'static Member> {
    envelope.all().filter(|member| {
        member.name != OPERATION
            && !matches!(member.kind, Kind::Shape(shape) if std::ptr::eq(shape, &JOB_DETAIL))
    })
}

fn reach(known: &mut Vec<&'static Shape>, shape: &'static Shape, direction: Direction) {
    if known.iter().any(|seen| std::ptr::eq(*seen, shape)) {
        return;
    }
    known.push(shape);
    if let Some(base) = shape.base {
        reach(known, base, direction);
    }
    for member in shape.members {
        reach_member(known, member, direction);
    }
}

fn reach_member(known: &mut Vec<&'static Shape>, member: &Member, direction: Direction) {
    if let Kind::Shape(shape) = member.kind
        && direction.has(member)
    {
        reach(known, shape, direction);
    }
}
