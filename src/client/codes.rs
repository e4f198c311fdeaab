//! The error codes of the service, explained. Native builds only.
