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

/** Subtitles that every player reads. */
export function webvtt(sentences) {
  const time = (seconds) => {
    const whole = Math.floor(seconds);
    const part = (value, width = 2) => String(value).padStart(width, '0');
    return `${part(Math.floor(whole / 3600))}:${part(Math.floor(whole / 60) % 60)}:${part(whole % 60)}.${part(Math.round((seconds - whole) * 1000) % 1000, 3)}`;
  };
  const cues = sentences
    .filter(({ begin }) => begin !== undefined)
    .map(({ begin, end, text }) => `${time(begin)} --> ${time(end)}\n${text.replaceAll('-->', '→')}\n`);
  return `WEBVTT\n\n${cues.join('\n')}`;
}
