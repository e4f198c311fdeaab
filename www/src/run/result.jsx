import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { objectLink, renewedLink } from '../state/storage.js';
import { describeOf, exchanges } from '../state/wire.js';
import { t } from '../text/index.js';
import { Body } from '../ui/code.jsx';
import { fileName, kindOf } from '../ui/format.js';
import { Media } from '../ui/media.jsx';
import { Failure, Note } from '../ui/notice.jsx';
import { Comparison } from './comparison.jsx';
import { outputsOf } from './outputs.js';
import { tagOf } from './panel.jsx';

/** A gallery shows so many; the rest is a number. */
const SHOWN = 12;

/** What one job brought: its files, the comparison with the input, and the answer as an object. */
export function JobResult({ run, detail }) {
  const tag = tagOf(detail);
  const answer = describeOf(exchanges.value, detail.JobId);
  const [, emulated] = answer?.answerHeaders?.find(([name]) => name === 'x-emulated') ?? [];
  return (
    <article class="result" aria-label={tag}>
      {emulated && (
        <Note tone="warn">
          <p>{t(emulated === 'approximation' ? 'run.emulated.approximation' : 'run.emulated.sample')}</p>
        </Note>
      )}
      {detail.State === 'Failed' && <Failure error={failureOf(detail)} />}
      {detail.State === 'Success' && <Success run={run} detail={detail} tag={tag} />}
      <details class="preview">
        <summary>
          {t('run.object')} · {tag}
        </summary>
        <Body text={JSON.stringify(detail)} indented label={t('run.object')} />
      </details>
    </article>
  );
}

function Success({ run, detail, tag }) {
  const files = outputsOf(detail);
  const single = files.length === 1 && kindOf(files[0]) === 'video';
  return (
    <>
      {files.length > 0 && (
        <div class={single ? 'sides' : 'sides gallery-only'}>
          {single && run.source && (
            <figure>
              <figcaption>
                <span>{t('run.input')}</span>
                <span class="muted">{run.source.file.name}</span>
              </figcaption>
              <Media kind={kindOf(run.source.file.name)} src={run.source.preview} name={run.source.file.name} />
            </figure>
          )}
          <Files files={files} tag={tag} />
        </div>
      )}
      <Comparison run={run} detail={detail} />
      {files.length === 0 && !detail.Operation?.MediaInfo && <p class="muted">{t('run.nofile')}</p>}
    </>
  );
}

function Files({ files, tag }) {
  const shown = files.slice(0, SHOWN);
  return (
    <div class={files.length > 1 ? 'gallery' : 'single'} data-output={tag}>
      {shown.map((key) => (
        <Output key={key} objectKey={key} />
      ))}
      {files.length > SHOWN && <p class="muted">{t('run.more', { count: files.length - SHOWN })}</p>}
    </div>
  );
}

function Output({ objectKey }) {
  const link = useSignal(undefined);
  const trouble = useSignal(undefined);
  const renewed = useSignal(false);
  const sign = (signing) =>
    signing.then(
      (signed) => {
        link.value = signed;
      },
      (error) => {
        trouble.value = error;
      },
    );
  useEffect(() => {
    sign(objectLink(objectKey));
  }, [objectKey]);
  // A link may be refused because its key was; a link by a new key is tried once.
  const renew = () => {
    if (renewed.value) return false;
    renewed.value = true;
    sign(renewedLink(objectKey));
    return true;
  };
  const name = fileName(objectKey);
  return (
    <figure>
      <figcaption>
        <span>{t('run.output')}</span>
        {link.value && (
          <a href={link.value} target="_blank" rel="noreferrer noopener" aria-label={t('run.download', { name })}>
            {name}
          </a>
        )}
      </figcaption>
      {link.value && <Media kind={kindOf(name)} src={link.value} name={name} renew={renew} />}
      {trouble.value && <Failure error={trouble.value} />}
    </figure>
  );
}

/** The job's own failure, told like every other error. */
function failureOf({ Code, Message }) {
  return { name: 'JobFailedError', code: Code, message: Message ?? '' };
}
