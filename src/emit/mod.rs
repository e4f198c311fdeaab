//! What is generated from the tables: TypeScript declarations, reference pages, the JSON
//! description that forms are drawn from, and the list of builders.
//!
//! Native builds only. Nothing here knows a job by name, and nothing here touches the disk:
//! [`files`] gives paths and texts, `tests/generated.rs` compares them with what is committed.

mod answers;
mod catalog;
mod declarations;
mod envelopes;
mod every_tag;
mod example;
mod json;
mod markdown;
pub mod names;
mod reference;
mod schema_json;
mod typescript;
mod words;

pub use catalog::{Catalog, Direction};
pub use example::Example;

use crate::jobs::JOBS;

/// First lines of generated JavaScript and TypeScript.
const MADE_BY: &str = "// Generated from the tables in src/jobs and src/shapes by src/emit.\n\
    // `BLESS=1 cargo test --test generated` rewrites it.\n\n";

/// One generated file.
#[derive(Clone, Debug, PartialEq)]
pub struct File {
    /// Path from the root of the project, with `/`.
    pub path: String,
    /// Whole text.
    pub text: String,
}

/// Every generated file. `example` gives the example of a tag, where there is one.
pub fn files(example: &dyn Fn(&str) -> Option<Example>) -> Vec<File> {
    let catalog = Catalog::new();
    let mut files = vec![
        file("generated/jobs.d.ts", declarations::module(&catalog)),
        file("generated/jobs.json", schema_json::document(&catalog)),
        file(
            "generated/tags.js",
            names::tags_module(JOBS.iter().map(|job| job.tag)),
        ),
        file("tests/package/types/every_tag.ts", every_tag::module()),
        file("docs/reference/README.md", reference::index()),
        file("docs/reference/Request.md", envelopes::request_page()),
        file("docs/reference/Answer.md", envelopes::answer_page()),
    ];
    for job in JOBS {
        let path = format!("docs/reference/{}.md", job.tag);
        files.push(File {
            path,
            text: reference::job_page(job, example(job.tag).as_ref()),
        });
    }
    files
}

fn file(path: &str, text: String) -> File {
    File {
        path: path.to_owned(),
        text,
    }
}
