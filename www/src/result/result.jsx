import { t } from '../text/index.js';
import { Body } from '../ui/code.jsx';
import { Failure, Note } from '../ui/notice.jsx';
import { kindOf } from '../ui/kind.js';
import { Comparison } from './comparison.jsx';
import { Facts } from './facts.jsx';
import { File, Files, Found } from './files.jsx';
import { outputsOf, patternOf, spritesOf, withoutPieces } from './outputs.js';
import { VIEWS } from './views.jsx';

/** In the answer to several operations the tag may stand inside the operation only. */
export function tagOf(detail) {
  return detail.Tag ?? detail.Operation?.Tag ?? '';
}

/** What one job brought: its result as what it is, its files, the comparison with the input, and the answer as an object. */
export function JobResult({ run, detail, place }) {
  const tag = tagOf(detail);
  const answer = run?.wire.jobs[detail.JobId] ?? run?.wire.submit;
  const [, emulated] = answer?.answerHeaders?.find(([name]) => name === 'x-emulated') ?? [];
  return (
    <article class="result" aria-label={tag} data-result={tag}>
      {emulated && (
        <Note tone="warn">
          <p>{t(emulated.includes('sample') ? 'run.emulated.sample' : 'run.emulated.approximation')}</p>
        </Note>
      )}
      {detail.State === 'Failed' && <Failure error={failureOf(detail)} />}
      {detail.State === 'Success' && <Success run={run} detail={detail} tag={tag} place={place} />}
      <details class="preview">
        <summary>
          {t('run.object')} · {tag}
        </summary>
        <Body text={JSON.stringify(detail)} indented label={t('run.object')} />
      </details>
    </article>
  );
}

function Success({ run, detail, tag, place }) {
  const { member, View, files: withFiles = !VIEWS[tag], facts } = VIEWS[tag] ?? {};
  const input = detail.Input?.Object ?? run?.request.Input?.Object;
  const sprites = spritesOf(detail);
  const files = withFiles ? outputsOf(detail).filter((key) => !sprites.includes(key)) : [];
  const pattern = withFiles && files.length + sprites.length === 0 ? patternOf(detail) : undefined;
  const result = member && detail.Operation?.[member];
  const [first, ...more] = withoutPieces(files);
  const single =
    first && more.length === 0 && ['video', 'playlist'].includes(kindOf(first)) && input && kindOf(input) === 'video' && !View;
  return (
    <>
      {View && <View run={run} detail={detail} result={result} input={input} files={files} place={place} />}
      {files.length > 0 && (
        <div class={single ? 'sides' : 'sides gallery-only'}>
          {single && (
            <div class="single">
              <File
                objectKey={input}
                place={place}
                label={`${t('run.input')} · ${run?.input?.name ?? input.split('/').at(-1)}`}
              />
            </div>
          )}
          <Files files={files} tag={tag} place={place} />
        </div>
      )}
      {pattern && <Found prefix={pattern} tag={tag} place={place} />}
      {facts && <Facts value={detail.Operation?.[facts]} />}
      <Comparison run={run} detail={detail} />
      {!View && !facts && files.length === 0 && !pattern && !detail.Operation?.MediaInfo && <p class="muted">{t('run.done')}</p>}
    </>
  );
}

/** The job's own failure, told like every other error. */
function failureOf({ Code, Message }) {
  return { name: 'JobFailedError', code: Code, message: Message ?? '' };
}
