//! Findings about containers and the codecs that go into them.

use super::Check;
use crate::path::Path;
use crate::value::Value;

impl Check {
    /// Each container is `Format video codecs / audio codecs`; without the slash it says nothing of sound.
    pub(super) fn codecs(&mut self, value: &Value, containers: &[&'static str], path: &Path<'_>) {
        let format = value.get("Container").and_then(|of| text(of, "Format"));
        let Some(format) = format else { return };
        for container in containers {
            let (videos, sounds) = match container.split_once('/') {
                Some((videos, sounds)) => {
                    (videos.trim_ascii_end(), Some(sounds.trim_ascii_start()))
                }
                None => (*container, None),
            };
            let (name, videos) = videos.split_once(' ').unwrap_or((videos, ""));
            if name.eq_ignore_ascii_case(format) {
                self.stream(value, "Video", name, videos, path);
                if let Some(sounds) = sounds {
                    self.stream(value, "Audio", name, sounds, path);
                }
            }
        }
    }

    fn stream(&mut self, value: &Value, kind: &str, format: &str, known: &str, path: &Path<'_>) {
        let Some(stream @ Value::Map(_)) = value.get(kind) else {
            return;
        };
        if text(stream, "Remove") == Some("true") {
            return;
        }
        let path = path.member(kind);
        if known.is_empty() {
            let message = self.warning(&path, "codec", None);
            message.push_str(&format!("is set, but {format} holds sound alone"));
            return;
        }
        let Some(codec) = text(stream, "Codec") else {
            return;
        };
        if !known
            .split(' ')
            .any(|name| name.eq_ignore_ascii_case(codec))
        {
            let known = known.replace(' ', ", ");
            self.warning(&path.member("Codec"), "codec", stream.get("Codec"))
                .push_str(&format!("does not go into {format}, which takes {known}"));
        }
    }
}

/// The text of a member, where it has one that is not empty.
fn text<'a>(value: &'a Value, name: &str) -> Option<&'a str> {
    value.get(name)?.as_text().filter(|text| !text.is_empty())
}
