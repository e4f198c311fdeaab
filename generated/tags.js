// Generated from the tables in src/jobs and src/shapes by src/emit.
// `BLESS=1 cargo test --test generated` rewrites it.

/** Every tag on a line of its own, and the name of its builder where it is not the tag in lower camel case. */
export const TAGS = `
Transcode
VideoEnhance
MediaInfo
VideoMontage
VideoTag
Snapshot
Watermark
QualityEstimate
Animation
DigitalWatermark
ExtractDigitalWatermark
StreamExtract
Concat
Segment
SmartCover
PicProcess
Translation
WordsGeneralize
VideoTargetRec
SplitVideoParts
SegmentVideoBody
VoiceSeparate
SoundHound
NoiseReduction
Tts
SpeechRecognition
VideoProcess
SuperResolution
SDRtoHDR sdrToHdr
FillConcat
VideoSynthesis
VocalScore
ImageInspect
ImageOCR imageOcr
DNA dna
PosterProduction
GeneratePlayList
DocProcess
DocWatermark
DocAIGCMetadata docAigcMetadata
FileHashCode
FileUncompress
FileCompress
`;
