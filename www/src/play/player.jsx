import { useEffect, useRef } from 'preact/hooks';

/**
 * A `<video>` or `<audio>` that stops loading and gives back what it holds when it is no longer shown.
 */
export function Player({ kind: Kind = 'video', player, children, ...shared }) {
  const own = useRef();
  useEffect(() => {
    const film = own.current;
    return () => {
      film.pause();
      // Chromium's document holds the subtitles of a film, and by them the film, until they are taken out of it.
      for (const track of film.querySelectorAll('track')) track.remove();
      film.removeAttribute('src');
      film.load();
    };
  }, []);
  const hold = (element) => {
    own.current = element ?? own.current;
    if (player) player.current = element;
  };
  return (
    <Kind ref={hold} {...shared}>
      {children}
    </Kind>
  );
}
