/** Which codecs a container takes, as the reference page of Transcode lists them; the first is the usual one. */

const BOTH = ['aac', 'mp3'];
const CONTAINERS = {
  mp4: { video: ['H.264', 'H.265', 'AV1'], audio: BOTH },
  hls: { video: ['H.264', 'H.265'], audio: BOTH },
  mkv: { video: ['H.264', 'H.265'], audio: BOTH },
  ts: { video: ['H.264'], audio: BOTH },
  flv: { video: ['H.264'], audio: BOTH },
  avi: { video: ['H.264'], audio: BOTH },
  mov: { video: ['H.264'], audio: BOTH },
  dash: { video: ['H.264'], audio: ['aac'] },
  webm: { video: ['VP9', 'VP8', 'AV1'], audio: ['opus', 'Vorbis'] },
  gif: { video: ['gif'], audio: [] },
  hgif: { video: ['gif'], audio: [] },
  webp: { video: ['webp'], audio: [] },
  aac: { video: [], audio: ['aac'] },
  adts: { video: [], audio: ['aac'] },
  m4a: { video: [], audio: ['aac'] },
  mp3: { video: [], audio: ['mp3'] },
  flac: { video: [], audio: ['flac'] },
  amr: { video: [], audio: ['amr'] },
  wav: { video: [], audio: ['pcm_s16le'] },
};

/** What each audio codec can do besides: AMR is telephone sound and nothing else. */
const AUDIO = { amr: { Samplerate: '8000', Channels: '1', Bitrate: undefined } };

/** Containers that hold sound alone. */
export const soundOnly = (format) => CONTAINERS[format]?.video.length === 0;

/** The codecs of a container for `Video` or `Audio`; undefined for a container that is not known. */
export function codecsOf(format, stream) {
  return CONTAINERS[format]?.[stream.toLowerCase()];
}

/**
 * The parameters of an encoding, with codecs that its container takes. What fits stays; a stream that the
 * container cannot hold is taken out.
 */
export function fitCodecs(encoding) {
  const format = encoding?.Container?.Format;
  if (!CONTAINERS[format]) return encoding;
  const fitted = { ...encoding };
  for (const stream of ['Video', 'Audio']) {
    const allowed = codecsOf(format, stream);
    if (allowed.length === 0) delete fitted[stream];
    else if (fitted[stream] ? !allowed.includes(fitted[stream].Codec ?? defaultOf(stream)) : isNeeded(stream, fitted)) {
      fitted[stream] = tidy({ ...fitted[stream], Codec: allowed[0] });
    }
  }
  const special = AUDIO[fitted.Audio?.Codec];
  if (special) fitted.Audio = tidy({ ...fitted.Audio, ...special });
  return fitted;
}

const defaultOf = (stream) => (stream === 'Video' ? 'H.264' : 'aac');

// Without any stream there would be nothing to write; a stream that was left out on purpose stays out.
const isNeeded = (stream, { Video, Audio, Container }) =>
  (!Video && !Audio) ||
  (stream === 'Audio' && !Audio && soundOnly(Container.Format)) ||
  (stream === 'Video' && !Video && codecsOf(Container.Format, 'Audio').length === 0);

function tidy(members) {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
