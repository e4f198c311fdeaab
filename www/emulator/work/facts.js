/** Short questions to ffprobe's facts. */

export const videoOf = (facts) =>
  facts.streams.find((stream) => stream.codec_type === 'video' && !stream.disposition?.attached_pic);
export const audioOf = (facts) => facts.streams.find((stream) => stream.codec_type === 'audio');

/** Seconds, 0 when unknown. */
export const durationOf = (facts) => Number(facts.format.duration) || Number(facts.streams[0]?.duration) || 0;

/** Frames per second of a video stream. */
export function fpsOf(stream) {
  const [a, b] = String(stream?.avg_frame_rate ?? '25/1')
    .split('/')
    .map(Number);
  return a && b ? a / b : 25;
}

/** Width and height as seen, with the rotation mark of phones taken into account. */
export function sizeOf(stream) {
  const turn = Math.abs(stream.side_data_list?.find((data) => data.rotation !== undefined)?.rotation ?? 0) % 180;
  return turn === 90 ? { width: stream.height, height: stream.width } : { width: stream.width, height: stream.height };
}
