//! Tts: text to speech.

use crate::jobs::Job;
use crate::schema::{integer, one_of, shape, text};
use crate::shapes::{MEDIA_INFO, MEDIA_RESULT, OPERATION, OUTPUT};

/// The job.
pub static JOB: Job = Job::new("Tts", &TTS_OPERATION)
    .input_optional()
    .documented("语音合成", "460/84797");

shape! {
    /// Speaks a text. There is no input: the text stands in `TtsConfig`.
    pub TTS_OPERATION: OPERATION = "TtsOperation" {
        /// Where the recording goes.
        Output: shape(&OUTPUT).required(),
        /// Saved template; wins over `TtsTpl`.
        TemplateId: text(),
        /// Voice and encoding.
        TtsTpl: shape(&TTS_TPL),
        /// What to say.
        TtsConfig: shape(&TTS_CONFIG).required(),
        /// The file written.
        MediaResult: shape(&MEDIA_RESULT).output(),
        /// Facts of the file written.
        MediaInfo: shape(&MEDIA_INFO).output(),
    }

    /// Voice and encoding.
    pub TTS_TPL = "TtsTpl" {
        /// For long texts (`Asyc`, the service's spelling) or short ones (`Sync`).
        Mode: one_of(&["Asyc", "Sync"]).default("Asyc"),
        /// Encoding: wav for Sync and pcm for Asyc where absent. Older pages allow Asyc only pcm.
        Codec: one_of(&["wav", "mp3", "pcm"]),
        /// Who speaks. In 2024: ruxue, aixiaonan, aixiaoxing, aixiaocheng, aixiaoxue, aixiaolu,
        /// aixiaodong, aixiaoliao, aixiaoqian, aixiaoyang, alice; aixiaonan and aixiaoliao only
        /// with Sync. More are added.
        VoiceType: text().default("ruxue"),
        /// How loud.
        Volume: integer().range(-10, 10).default("0"),
        /// How fast; 100 is normal.
        Speed: integer().range(50, 200).default("100"),
        /// Mood, where the voice has some.
        Emotion: text().source("android,js demo"),
    }

    /// What to say.
    pub TTS_CONFIG = "TtsConfig" {
        /// The text (300 characters with Sync) or the address of a file in UTF-8 (10 MB, 10,000
        /// characters with Asyc).
        Input: text().required(),
        /// Which of the two it is.
        InputType: one_of(&["Url", "Text"]).required(),
    }
}
