import { useEffect, useRef } from 'preact/hooks';

const MOST = 40 << 20;
const BARS = 160;

/** The loudness of a sound from its beginning to its end; an ornament, so whatever goes wrong leaves it empty. */
export function Waveform({ src }) {
  const canvas = useRef();
  useEffect(() => {
    const leaving = new AbortController();
    draw(canvas.current, src, leaving.signal).catch(() => undefined);
    return () => leaving.abort();
  }, [src]);
  return <canvas ref={canvas} class="waveform" width={BARS * 4} height={72} aria-hidden="true" />;
}

async function draw(canvas, src, signal) {
  // Not from the cache: an element's own request asks without an origin, and the answer to it would be refused here.
  const answer = await fetch(src, { signal, cache: 'no-store' });
  if (!answer.ok || Number(answer.headers.get('content-length') ?? 0) > MOST) return;
  const sound = await new OfflineAudioContext(1, 1, 22_050).decodeAudioData(await answer.arrayBuffer());
  if (signal.aborted) return;
  const samples = sound.getChannelData(0);
  const width = Math.max(1, Math.floor(samples.length / BARS));
  const pen = canvas.getContext('2d');
  pen.fillStyle = getComputedStyle(canvas).color;
  for (let bar = 0; bar < BARS; bar += 1) {
    let peak = 0;
    for (let place = bar * width; place < (bar + 1) * width; place += 16) peak = Math.max(peak, Math.abs(samples[place] ?? 0));
    const height = Math.max(2, peak * canvas.height);
    pen.fillRect(bar * 4, (canvas.height - height) / 2, 2.5, height);
  }
}
