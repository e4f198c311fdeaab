//! SpeechRecognition: speech to text.

use crate::jobs::Job;
use crate::schema::{any_of, boolean, integer, number, one_of, shape, text, when, when_not};
use crate::shapes::{OPERATION, OUTPUT};

/// The job.
pub static JOB: Job = Job::new("SpeechRecognition", &SPEECH_RECOGNITION_OPERATION)
    .documented("语音识别", "460/84798");

shape! {
    /// Writes down what is said in a recording, which may also be given by address.
    pub SPEECH_RECOGNITION_OPERATION: OPERATION = "SpeechRecognitionOperation" {
        /// Where the text goes.
        Output: shape(&OUTPUT).required(),
        /// Saved template; wins over `SpeechRecognition`.
        TemplateId: text(),
        /// Language, and how the text is written.
        SpeechRecognition: shape(&SPEECH_RECOGNITION),
        /// The text.
        SpeechRecognitionResult: shape(&SPEECH_RECOGNITION_RESULT).output(),
    } rules { any_of(&["TemplateId", "SpeechRecognition"]) }

    /// Language, and how the text is written.
    pub SPEECH_RECOGNITION = "SpeechRecognition" {
        /// Number of channels, 2 only with `8k_zh`; needed unless FlashAsr.
        ChannelNum: one_of(&["1", "2"]),
        /// Chinese numbers: `0` keeps them, `1` converts them, `3` converts formulas too. Not for
        /// FlashAsr.
        ConvertNumMode: one_of(&["0", "1", "3"]).default("1"),
        /// Model: `8k_zh`, `8k_zh_s`, `8k_en` for telephone; `16k_zh`, `16k_zh_video`, `16k_en`,
        /// `16k_ca`, `16k_ja` and more. The reference requires it, though one of its samples leaves
        /// it out.
        EngineModelType: text(),
        /// Swear words: `0` keeps, `1` drops, `2` masks them.
        FilterDirty: one_of(&["0", "1", "2"]).default("0"),
        /// Filler words: `0` keeps all, `1` drops some, `2` drops all.
        FilterModal: one_of(&["0", "1", "2"]).default("0"),
        /// Text with times per sentence (`0`), per word without (`1`) or with punctuation (`2`), or
        /// cut at punctuation for subtitles (`3`); needed unless FlashAsr.
        ResTextFormat: one_of(&["0", "1", "2", "3"]),
        /// `1` tells speakers apart, in mono with `8k_zh`, `16k_zh` and `16k_zh_video`.
        SpeakerDiarization: one_of(&["0", "1"]).default("0"),
        /// How many people speak; 0 finds it out, up to 6. Not for FlashAsr.
        SpeakerNumber: integer().range(0, 10).default("0"),
        /// Punctuation: `0` keeps it, `1` drops it at the end of sentences, `2` drops it all.
        FilterPunc: one_of(&["0", "1", "2"]).default("0"),
        /// Kind of text file.
        OutputFileType: one_of(&["txt", "srt"]).default("txt"),
        /// Recognise fast.
        FlashAsr: boolean().default("false"),
        /// Encoding of the recording; needed for FlashAsr.
        Format: one_of(&["wav", "pcm", "ogg-opus", "speex", "silk", "mp3", "m4a", "aac"]),
        /// `1` reads the first channel only; for FlashAsr.
        FirstChannelOnly: one_of(&["0", "1"]),
        /// Times of words: `0` none, `1` without, `2` with punctuation; for FlashAsr.
        WordInfo: one_of(&["0", "1", "2"]),
        /// Longest line of subtitles, 0 or 6 to 40; for ResTextFormat 3 and FlashAsr.
        SentenceMaxLength: integer().range(0, 40).unit("characters").default("0"),
    } rules {
        when_not("FlashAsr", "true", "ChannelNum"),
        when_not("FlashAsr", "true", "ResTextFormat"),
        when("FlashAsr", "true", "Format"),
    }

    /// What was said.
    pub SPEECH_RECOGNITION_RESULT = "SpeechRecognitionResult" {
        /// Length of the recording.
        AudioTime: number().unit("s").output(),
        /// Lines of text, with times in brackets.
        Result: text().list(0).output(),
        /// Key of the text file.
        ObjectName: text().output(),
        /// Key of the file with details.
        DetailObjectName: text().output(),
        /// Answer of FlashAsr, one entry per channel.
        FlashResult: shape(&FLASH_RESULT).list(0).output(),
        /// Sentences with times; the Go SDK reads one.
        ResultDetail: shape(&SPEECH_RESULT_DETAIL).list(0).output(),
    }

    /// One channel of a FlashAsr answer.
    pub FLASH_RESULT = "FlashResult" {
        /// Number of the channel, from 0.
        channel_id: integer().output(),
        /// The whole text.
        text: text().output(),
        /// Its sentences.
        sentence_list: shape(&FLASH_SENTENCE).list(0).output(),
    }

    /// A sentence of a FlashAsr answer.
    pub FLASH_SENTENCE = "FlashSentence" {
        /// What was said.
        text: text().output(),
        /// Where it begins.
        start_time: integer().unit("ms").output(),
        /// Where it ends.
        end_time: integer().unit("ms").output(),
        /// Who said it.
        speaker_id: integer().output(),
        /// Its words.
        word_list: shape(&FLASH_WORD).list(0).output(),
    }

    /// A word of a FlashAsr answer.
    pub FLASH_WORD = "FlashWord" {
        /// What was said.
        word: text().output(),
        /// Where it begins.
        start_time: integer().unit("ms").output(),
        /// Where it ends.
        end_time: integer().unit("ms").output(),
    }

    /// A sentence with times.
    pub SPEECH_RESULT_DETAIL = "SpeechResultDetail" {
        /// What was said.
        FinalSentence: text().output(),
        /// The same with blanks between words.
        SliceSentence: text().output(),
        /// Where it begins.
        StartMs: integer().unit("ms").output(),
        /// Where it ends.
        EndMs: integer().unit("ms").output(),
        /// Number of words.
        WordsNum: integer().output(),
        /// How fast it was said.
        SpeechSpeed: number().unit("words/s").output(),
        /// Channel or speaker.
        SpeakerId: integer().output(),
        /// Its words.
        Words: shape(&SPEECH_WORD).list(0).output(),
    }

    /// A word with times, counted from the start of its sentence.
    pub SPEECH_WORD = "SpeechWord" {
        /// What was said.
        Word: text().output(),
        /// Where it begins.
        OffsetStartMs: integer().unit("ms").output(),
        /// Where it ends.
        OffsetEndMs: integer().unit("ms").output(),
        /// 1 for punctuation in samples.
        VoiceType: integer().output().source("docs"),
    }
}
