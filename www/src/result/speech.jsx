import { useRef } from 'preact/hooks';
import { t } from '../text/index.js';
import { kindOf, offset } from '../ui/format.js';
import { Media } from '../ui/media.jsx';
import { saveText, useLink } from './link.js';
import { sentencesOf, webvtt } from './subtitles.js';

/** A transcript beside its recording; a sentence that is pressed is heard, and subtitles can be taken away. */
export function Transcript({ result, objectKey, place }) {
  const { link } = useLink(objectKey, place);
  const player = useRef();
  const sentences = sentencesOf(result);
  const kind = kindOf(objectKey ?? '');
  const hear = ({ begin }) => {
    if (!player.current || begin === undefined) return;
    player.current.muted = false;
    player.current.currentTime = begin;
    player.current.play();
  };
  return (
    <div class="transcript">
      {link && ['video', 'audio'].includes(kind) && <Media kind={kind} src={link} name={t('run.input')} player={player} />}
      <ol>
        {sentences.map((sentence, index) => (
          <li key={index}>
            <button type="button" class="link" onClick={() => hear(sentence)} disabled={sentence.begin === undefined}>
              {offset(sentence.begin)}
            </button>
            <span>
              {sentence.speaker !== undefined && (
                <small class="muted">{t('result.speaker', { number: sentence.speaker })} </small>
              )}
              {sentence.text}
            </span>
          </li>
        ))}
      </ol>
      <div class="actions">
        <button type="button" onClick={() => saveText('subtitles.vtt', webvtt(sentences), 'text/vtt')}>
          {t('result.vtt')}
        </button>
        <button type="button" onClick={() => saveText('transcript.txt', sentences.map(({ text }) => text).join('\n'))}>
          {t('result.txt')}
        </button>
      </div>
    </div>
  );
}
