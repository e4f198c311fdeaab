//! [`Path`]: where in a payload a walker stands, spelt out only when something is wrong there.

/// A chain of steps from the root, held on the stack.
#[derive(Clone, Copy)]
pub struct Path<'a> {
    parent: Option<&'a Path<'a>>,
    step: Step<'a>,
}

#[derive(Clone, Copy)]
enum Step<'a> {
    Root,
    Name(&'a str),
    Index(usize),
}

impl<'a> Path<'a> {
    /// The root.
    pub const ROOT: Path<'static> = Path {
        parent: None,
        step: Step::Root,
    };

    /// A member of this place.
    pub fn member(&'a self, name: &'a str) -> Path<'a> {
        Path {
            parent: Some(self),
            step: Step::Name(name),
        }
    }

    /// An item of this place.
    pub fn item(&'a self, index: usize) -> Path<'a> {
        Path {
            parent: Some(self),
            step: Step::Index(index),
        }
    }

    /// The steps joined by points: `Operation.Watermark.0.Dx`.
    pub fn spell(&self) -> String {
        let mut out = String::new();
        self.write(&mut out);
        out
    }

    fn write(&self, out: &mut String) {
        if let Some(parent) = self.parent {
            parent.write(out);
        }
        if !out.is_empty() {
            out.push('.');
        }
        match self.step {
            Step::Root => {}
            Step::Name(name) => out.push_str(name),
            Step::Index(index) => out.push_str(&index.to_string()),
        }
    }
}
