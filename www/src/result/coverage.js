/** How much of the picture a mask shows as white, from the beginning of a film to its end. */

const SAMPLES = 48;
const WIDTH = 64;
const HEIGHT = 36;
const MOST = 40 << 20;

/**
 * @param {string} link
 * @param {AbortSignal} signal
 * @returns {Promise<{ shares: number[], duration: number }>} shares from 0 to 1, at equal steps
 */
export async function coverage(link, signal) {
  // As bytes of the page's own: a film of another origin may be shown, and not be read from a canvas.
  const answer = await fetch(link, { signal, cache: 'no-store' });
  if (!answer.ok || Number(answer.headers.get('content-length') ?? 0) > MOST) throw new Error('the mask is not read');
  const address = URL.createObjectURL(await answer.blob());
  const film = Object.assign(document.createElement('video'), { muted: true, preload: 'auto', src: address });
  try {
    await happened(film, 'loadeddata', signal);
    const canvas = Object.assign(document.createElement('canvas'), { width: WIDTH, height: HEIGHT });
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    const shares = [];
    for (let place = 0; place < SAMPLES; place += 1) {
      film.currentTime = ((place + 0.5) / SAMPLES) * film.duration;
      await happened(film, 'seeked', signal);
      pen.drawImage(film, 0, 0, WIDTH, HEIGHT);
      shares.push(whiteOf(pen.getImageData(0, 0, WIDTH, HEIGHT).data));
    }
    return { shares, duration: film.duration };
  } finally {
    film.removeAttribute('src');
    film.load();
    URL.revokeObjectURL(address);
  }
}

function whiteOf(pixels) {
  let white = 0;
  for (let place = 0; place < pixels.length; place += 4) if (pixels[place] > 127) white += 1;
  return white / (pixels.length / 4);
}

function happened(film, name, signal) {
  return new Promise((resolve, reject) => {
    const done = new AbortController();
    const options = { signal: done.signal };
    const end = (settle) => (reason) => {
      done.abort();
      settle(reason);
    };
    film.addEventListener(name, end(resolve), options);
    film.addEventListener(
      'error',
      end(() => reject(new Error('the mask cannot be played'))),
      options,
    );
    signal.addEventListener(
      'abort',
      end(() => reject(signal.reason)),
      options,
    );
    if (signal.aborted) reject(signal.reason);
  });
}
