/** The sentences of a transcript with their times in seconds, from any of the forms that the service answers in. */
export function sentencesOf(result) {
  if (result?.ResultDetail?.length > 0) {
    return result.ResultDetail.map(({ FinalSentence, SliceSentence, StartMs, EndMs, SpeakerId }) => ({
      text: FinalSentence ?? SliceSentence,
      begin: StartMs / 1000,
      end: EndMs / 1000,
      speaker: SpeakerId,
    }));
  }
  const flash = (result?.FlashResult ?? []).flatMap(({ sentence_list = [] }) => sentence_list);
  if (flash.length > 0) {
    return flash.map(({ text, start_time, end_time, speaker_id }) => ({
      text,
      begin: start_time / 1000,
      end: end_time / 1000,
      speaker: speaker_id,
    }));
  }
  return (result?.Result ?? [])
    .flatMap((text) => text.split('\n'))
    .filter((line) => line.trim())
    .map(sentenceOf);
}

/** `[0:1.500,0:3.020]  Good morning` */
function sentenceOf(line) {
  const match = /^\[(\d+):([\d.]+),(\d+):([\d.]+)(?:,(\d+))?\]\s*(.*)$/.exec(line.trim());
  if (!match) return { text: line };
  const [, fromMinutes, from, toMinutes, to, speaker, text] = match;
  return { text, begin: fromMinutes * 60 + Number(from), end: toMinutes * 60 + Number(to), speaker };
}

/** `01:02:03.450`; of the parts of a second SubRip keeps a comma apart. */
function clock(seconds, mark) {
  const whole = Math.round(seconds * 1000);
  const part = (value, width = 2) => String(Math.floor(value)).padStart(width, '0');
  return `${part(whole / 3_600_000)}:${part((whole / 60_000) % 60)}:${part((whole / 1000) % 60)}${mark}${part(whole % 1000, 3)}`;
}

const timed = (sentences) => sentences.filter(({ begin }) => begin !== undefined);

/** Subtitles that every browser reads. */
export function webvtt(sentences) {
  const cues = timed(sentences).map(
    ({ begin, end, text }) => `${clock(begin, '.')} --> ${clock(end, '.')}\n${text.replaceAll('-->', '→')}\n`,
  );
  return `WEBVTT\n\n${cues.join('\n')}`;
}

/** Subtitles that every player and editor reads. */
export function subrip(sentences) {
  const cues = timed(sentences).map(
    ({ begin, end, text }, place) => `${place + 1}\n${clock(begin, ',')} --> ${clock(end, ',')}\n${text}\n`,
  );
  return cues.join('\n');
}
