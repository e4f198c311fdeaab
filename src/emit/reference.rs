//! The reference: a page per job and the list of them.

use super::catalog::{self, Direction};
use super::example::Example;
use super::markdown::{self, Section, heading};
use super::names;
use super::words;
use crate::jobs::{JOBS, Job, Presence};
use crate::schema::{Member, Shape};

/// First lines of a generated page.
pub const MADE_BY: &str = "<!-- Generated from the tables in src/jobs and src/shapes by src/emit.\n     \
    `BLESS=1 cargo test --test generated` rewrites it. -->\n\n";
const MANUAL: &str = "https://cloud.tencent.com/document/product/";

/// The list of all pages.
pub fn index() -> String {
    let mut out = String::from(MADE_BY);
    out.push_str(&heading(1, "Reference", "参考"));
    out.push_str(
        "Every job of the API with its members, as this unofficial package knows them. What all of \
         them share: [the request](Request.md), [answers and notifications](Answer.md).\n\n\
         本非官方包所知的全部任务及其字段。公共部分见[请求](Request.md)与[响应与回调](Answer.md)。\n\n\
         | Job · 任务 | Name · 名称 | Builder · 构造函数 | Path · 路径 | What it does · 说明 |\n\
         |---|---|---|---|---|\n",
    );
    for job in JOBS {
        let doc = words::line(job.operation.doc);
        out.push_str(&format!(
            "| [{tag}]({tag}.md) | {} | `jobs.{}` | `{}` | {} |\n",
            job.title,
            names::builder(job.tag),
            job.endpoint.path(),
            markdown::cell(first_sentence(&doc)),
            tag = job.tag,
        ));
    }
    out
}

fn first_sentence(text: &str) -> &str {
    let end = text.find(". ").map_or(text.len(), |at| at + 1);
    text.get(..end).unwrap_or(text)
}

/// The page of one job.
pub fn job_page(job: &Job, example: Option<&Example>) -> String {
    let mut out = String::from(MADE_BY);
    out.push_str(&heading(1, job.tag, job.title));
    out.push_str(&markdown::prose(job.operation.doc));
    out.push_str(&facts(job));
    out.push_str(&heading(2, "Request", "请求"));
    out.push_str(
        "Input, queue and callback are the same for all jobs: [the request](Request.md). So are \
         some members of the Operation: [every Operation](Request.md#operation).\n\n",
    );
    let request = catalog::reachable(job.operation, Direction::Request);
    for shape in &request {
        section(&mut out, shape, Direction::Request, false);
    }
    out.push_str(&heading(2, "Answer", "结果"));
    out.push_str(
        "The Operation comes back with the members of the request and those below. What is around \
         it: [answers and notifications](Answer.md).\n\n",
    );
    for shape in catalog::reachable(job.operation, Direction::Answer) {
        let is_again = request.iter().any(|known| std::ptr::eq(*known, shape));
        section(&mut out, shape, Direction::Answer, is_again);
    }
    if let Some(example) = example {
        out.push_str(&heading(2, "Example", "示例"));
        out.push_str(&format!("```js\n{}```\n\n", example.javascript(job.tag)));
        out.push_str(&format!("```xml\n{}```\n", example.indented_xml()));
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

/// A shape of a job. An answer adds to a shape that the request has too only what the service writes.
fn section(out: &mut String, shape: &'static Shape, direction: Direction, is_again: bool) {
    let is_shown = |member: &&Member| match direction {
        Direction::Request => !member.is_output(),
        Direction::Answer => !is_again || member.is_output(),
    };
    let members: Vec<_> = shape.members.iter().filter(is_shown).collect();
    if is_again && members.is_empty() {
        return;
    }
    // The documentation of an Operation is the job's and stands at the head of the page.
    let doc = if shape.base.is_some() { "" } else { shape.doc };
    let level = 3;
    Section {
        level,
        shape,
        doc,
        members,
        direction,
        is_again,
    }
    .write(out);
}

fn facts(job: &Job) -> String {
    let presence = |presence| match presence {
        Presence::Required => "required · 必填",
        Presence::Optional => "optional · 可选",
    };
    let mut out = String::from("| | |\n|---|---|\n");
    let mut row = |name: &str, value: &str| out.push_str(&format!("| {name} | {value} |\n"));
    row(
        "Builder · 构造函数",
        &format!("`jobs.{}`", names::builder(job.tag)),
    );
    row("Path · 路径", &format!("`POST {}`", job.endpoint.path()));
    row("`Input`", presence(job.input));
    row("`Operation`", presence(job.operation_presence));
    if !job.page.is_empty() {
        row(
            "Manual · 官方文档",
            &format!("[{page}]({MANUAL}{page})", page = job.page),
        );
    }
    out.push('\n');
    out
}
