import { layOut } from './layout.js';

/** Bodies are shown up to this length; a page that draws megabytes of text stops answering. */
const SHOWN = 60_000;

/**
 * XML or JSON as coloured text. The indented form adds blanks between elements and changes nothing
 * else; what is copied is always the body as sent.
 */
export function Body({ text, indented, label }) {
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  const laid = indented ? layOut(shown) : shown;
  return (
    <pre class={indented ? 'body' : 'body wrapped'} tabIndex={0} role="group" aria-label={label}>
      <code>{colour(laid)}</code>
    </pre>
  );
}

function colour(text) {
  const pattern = text.trimStart().startsWith('<') ? /(<\/?)([\w:.-]+)([^>]*>)/g : /("(?:[^"\\]|\\.)*")(\s*:)/g;
  const parts = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    parts.push(text.slice(end, match.index));
    if (match.length === 4) parts.push(<i>{match[1]}</i>, <b>{match[2]}</b>, <i>{match[3]}</i>);
    else parts.push(<b>{match[1]}</b>, match[2]);
    end = match.index + match[0].length;
  }
  parts.push(text.slice(end));
  return parts;
}
