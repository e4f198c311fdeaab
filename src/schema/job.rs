//! [`Job`]: what the registry knows of a tag besides its operation.

use super::Shape;

/// One job tag.
#[derive(Debug)]
pub struct Job {
    /// The tag, as it stands on the wire.
    pub tag: &'static str,
    /// What the Operation of this tag takes and answers. Its documentation is the job's.
    pub operation: &'static Shape,
    /// Whether a request needs an Input.
    pub input: Presence,
    /// Whether a request needs an Operation.
    pub operation_presence: Presence,
    /// Where the job is submitted, described, listed and cancelled.
    pub endpoint: Endpoint,
    /// Chinese name in the vendor's console; native builds only.
    #[cfg(not(target_arch = "wasm32"))]
    pub title: &'static str,
    /// Page of the vendor's manual, `product/page`; native builds only.
    #[cfg(not(target_arch = "wasm32"))]
    pub page: &'static str,
}

/// Whether a part of a request must be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// A request without it is refused.
    Required,
    /// It may be left out.
    Optional,
}

/// The family of paths that a tag lives on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Endpoint {
    /// `/jobs`
    Media,
    /// `/pic_jobs`
    Picture,
    /// `/doc_jobs`
    Document,
    /// `/file_jobs`
    File,
}

impl Endpoint {
    /// The path of the family.
    pub const fn path(self) -> &'static str {
        match self {
            Endpoint::Media => "/jobs",
            Endpoint::Picture => "/pic_jobs",
            Endpoint::Document => "/doc_jobs",
            Endpoint::File => "/file_jobs",
        }
    }
}

impl Job {
    /// A job on `/jobs` that needs an Input and an Operation.
    pub const fn new(tag: &'static str, operation: &'static Shape) -> Self {
        Job {
            tag,
            operation,
            input: Presence::Required,
            operation_presence: Presence::Required,
            endpoint: Endpoint::Media,
            #[cfg(not(target_arch = "wasm32"))]
            title: "",
            #[cfg(not(target_arch = "wasm32"))]
            page: "",
        }
    }

    /// The Input may be left out.
    pub const fn input_optional(mut self) -> Self {
        self.input = Presence::Optional;
        self
    }

    /// The Operation may be left out.
    pub const fn operation_optional(mut self) -> Self {
        self.operation_presence = Presence::Optional;
        self
    }

    /// The job lives on another path than `/jobs`.
    pub const fn on(mut self, endpoint: Endpoint) -> Self {
        self.endpoint = endpoint;
        self
    }

    /// Chinese name and page of the vendor's manual (empty where no source names one).
    #[cfg_attr(target_arch = "wasm32", allow(unused_mut, unused_variables))]
    pub const fn documented(mut self, title: &'static str, page: &'static str) -> Self {
        #[cfg(not(target_arch = "wasm32"))]
        {
            self.title = title;
            self.page = page;
        }
        self
    }
}
