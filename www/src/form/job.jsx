import { useComputed, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { submitAndShow, submitBatch } from '../run/submit.js';
import { language } from '../state/language.js';
import { requestsFor } from '../state/places.js';
import { target } from '../state/settings.js';
import { t } from '../text/index.js';
import { Card } from '../ui/basics.jsx';
import { kindOf } from '../ui/kind.js';
import { Failure, Note } from '../ui/notice.jsx';
import { Prose } from '../ui/prose.jsx';
import { details } from '../upload/details.js';
import { ready } from '../upload/rows.js';
import { Batch, chooseFiles, filesOf } from './batch.jsx';
import { check, Code, Issues } from './checked.jsx';
import { fitCodecs } from './codecs.js';
import { membersOf } from './description.js';
import { drafts } from './drafts.js';
import { exampleOf, outputOf } from './examples.js';
import { show } from './focus.js';
import { inputKindsOf } from './kinds.js';
import { FOLDER } from './samples.js';
import { Fold, Shape } from './shape.jsx';
import { get, removeItem, set } from './value.js';

const REFERENCE = 'https://cloud.tencent.com/document/product';

/** The form of one job, with its code and its issues as one types. */
export function JobForm({ entry }) {
  const { tag, doc, title, page, operation, input } = entry;
  const form = useComputed(() => drafts.value[tag] ?? opening(tag));
  const files = filesOf(tag);
  // Of several files the first stands for all: what is wrong with one of their jobs is wrong with each.
  const value = useComputed(() => (filesOf(tag).length > 0 ? requestsFor(form.value, filesOf(tag))[0] : form.value));
  const checked = useComputed(() => check(value.value));
  const pressed = useSignal(false);
  const trouble = useSignal(undefined);
  const locked = useRef(false);
  const change = (next) => {
    pressed.value = false;
    drafts.value = { ...drafts.value, [tag]: { Tag: tag, ...next } };
  };
  const edit = {
    tag,
    kinds: inputKindsOf(tag),
    value: form.value,
    issues: checked.value.issues,
    set: (at, member) => change(consistent(tag, set(form.value, at, member), at)),
    removeItem: (at, place) => change(removeItem(form.value, at, place)),
  };
  const send = async () => {
    if (locked.current) return;
    locked.current = true;
    trouble.value = undefined;
    try {
      if (files.length > 0) {
        await submitBatch(requestsFor(form.value, files));
        chooseFiles(tag, []);
      } else await submitAndShow(form.value);
    } catch (error) {
      trouble.value = error;
      locked.current = false;
    }
  };
  const submit = (event) => {
    event.preventDefault();
    const { all, errors } = checked.value;
    const [first] = all.filter(({ severity }) => severity === 'error' || errors === 0);
    pressed.value = first !== undefined;
    if (first) show(first.path);
    else send();
  };
  const reset = () => {
    const { [tag]: dropped, ...rest } = drafts.value;
    drafts.value = rest;
    pressed.value = false;
  };
  const inputShape = membersOf('Request').find(({ name }) => name === 'Input')?.shape ?? 'Input';
  const sample = files.length === 0 && form.value.Input?.Object?.startsWith(FOLDER);
  return (
    <form class="job-form" onSubmit={submit} autocomplete="off" noValidate>
      <Card
        id="job"
        title={language.value === 'zh' ? `${title.zh} ${tag}` : tag}
        lead={language.value === 'zh' ? t(`kind.${tag}`) : <Prose text={doc} />}
        actions={
          <a href={`${REFERENCE}/${page}`} target="_blank" rel="noreferrer noopener">
            {t('catalogue.page', { page })}
          </a>
        }
      >
        {input !== 'none' && edit.kinds.length > 0 && (
          <Part name="Input" title={t('catalogue.input')}>
            {sample && <p class="muted small">{t('catalogue.sample')}</p>}
            <Shape shape={inputShape} path={['Input']} edit={edit} without={files.length > 0 ? ['Object'] : []} />
            <Batch tag={tag} kinds={edit.kinds} />
          </Part>
        )}
        {operation && (
          <Part name="Operation" title={t('catalogue.operation')}>
            <Shape shape={operation} path={['Operation']} edit={edit} without={['Tag']} />
          </Part>
        )}
        <Fold title={t('catalogue.envelope')}>
          <Shape shape="Request" path={[]} edit={edit} without={['Tag', 'Input', 'Operation']} />
        </Fold>
      </Card>
      <div class="check">
        <Code request={value.value} checked={checked.value} path={entry.path} />
        <Issues checked={checked.value} />
        {pressed.value && checked.value.errors > 0 && (
          <Note tone="bad" title={t('form.stopped', { count: checked.value.errors })} />
        )}
        {pressed.value && checked.value.errors === 0 && (
          <Note tone="warn" title={t('form.unlikely')}>
            <div class="actions">
              <button type="button" onClick={send}>
                {t('form.anyway')}
              </button>
            </div>
          </Note>
        )}
        {trouble.value && <Failure error={trouble.value} />}
        <div class="actions end">
          <button type="button" class="quiet" onClick={reset}>
            {t('catalogue.reset')}
          </button>
          <button type="submit" class="primary" disabled={!target.value.ready}>
            {files.length > 0 ? t('task.submit.files', { count: files.length, files: files.length }) : t('catalogue.submit')}
          </button>
        </div>
      </div>
    </form>
  );
}

function Part({ name, title, children }) {
  return (
    <section class="part">
      <h3 id={`group-${name}`} tabIndex={-1}>
        {title}
      </h3>
      {children}
    </section>
  );
}

/** What a form opens with: a job that works, on the uploaded file if this kind of job can use it. */
function opening(tag) {
  const kinds = inputKindsOf(tag);
  const file = ready.value.find(({ key }) => kinds.includes(kindOf(key)));
  const job = exampleOf(tag, target.value, file?.key);
  const sound =
    file &&
    (kindOf(file.key) === 'audio' ||
      (details.value[file.key]?.info?.Stream?.Video === undefined && details.value[file.key]?.phase === 'known'));
  if (!sound || !job.Operation) return job;
  if (tag === 'Transcode')
    return consistent(
      tag,
      set(job, ['Operation', 'Transcode'], { Container: { Format: 'mp3' }, Audio: { Codec: 'mp3', Bitrate: 128 } }),
      [],
    );
  if (tag === 'Segment') return consistent(tag, set(job, ['Operation', 'Segment', 'Format'], 'mp3'), []);
  return job;
}

/** After a change of the container: codecs that it takes, and a key that ends as its files do. */
function consistent(tag, job, at) {
  let next = job;
  if (at.at(-1) === 'Format' && at.at(-2) === 'Container') {
    const encoding = at.slice(0, -2);
    next = set(next, encoding, fitCodecs(get(next, encoding)));
  }
  const key = next?.Operation?.Output?.Object;
  if (!/^console\/[^/]+\/[^/]+\.\w+$/.test(key ?? '')) return next;
  const wanted = outputOf(tag, next.Operation, target.peek())?.Object;
  return wanted ? set(next, ['Operation', 'Output', 'Object'], key.replace(/\.\w+$/, /\.\w+$/.exec(wanted)[0])) : next;
}
