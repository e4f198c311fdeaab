import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { Media } from '../play/media.jsx';
import { t } from '../text/index.js';
import { Body } from '../ui/code.jsx';
import { fileName, offset } from '../ui/format.js';
import { kindOf } from '../ui/kind.js';
import { saveText, useLink } from './link.js';
import { sentencesOf, subrip, webvtt } from './subtitles.js';

/** A transcript over and beside its recording; a sentence that is pressed is heard, and subtitles can be taken away. */
export function Transcript({ result, objectKey, place }) {
  const { link } = useLink(objectKey, place);
  const player = useRef();
  const now = useSignal(undefined);
  const sentences = sentencesOf(result);
  const kind = kindOf(objectKey ?? '');
  const timed = sentences.some(({ begin }) => begin !== undefined);
  const vtt = webvtt(sentences);
  const stem = fileName(objectKey ?? 'transcript').replace(/\.\w+$/, '');
  const current = sentences.findIndex(({ begin, end }) => begin <= now.value && now.value < end);
  const hear = ({ begin }) => {
    if (!player.current || begin === undefined) return;
    player.current.muted = false;
    player.current.currentTime = begin;
    player.current.play();
  };
  return (
    <div class="transcript">
      {link && ['video', 'audio'].includes(kind) && (
        <Media
          kind={kind}
          src={link}
          name={t('run.input')}
          player={player}
          captions={timed ? { text: vtt, label: t('result.captions') } : undefined}
          onTime={(time) => (now.value = time)}
        />
      )}
      <ol data-transcript={sentences.length}>
        {sentences.map((sentence, index) => (
          <li key={index} aria-current={index === current ? 'true' : undefined}>
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
      {timed && (
        <details class="preview" data-vtt>
          <summary>{t('result.preview.vtt')}</summary>
          <Body text={vtt} label={t('result.preview.vtt')} />
        </details>
      )}
      <div class="actions">
        {timed && (
          <>
            <button type="button" onClick={() => saveText(`${stem}.vtt`, vtt, 'text/vtt')}>
              {t('result.vtt')}
            </button>
            <button type="button" onClick={() => saveText(`${stem}.srt`, subrip(sentences))}>
              {t('result.srt')}
            </button>
          </>
        )}
        <button type="button" onClick={() => saveText(`${stem}.txt`, sentences.map(({ text }) => text).join('\n'))}>
          {t('result.txt')}
        </button>
      </div>
    </div>
  );
}
