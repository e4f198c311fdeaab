import { useComputed, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { encodeJob } from 'wanxiang-jobs';
import { submitAndShow } from '../run/submit.js';
import { language } from '../state/language.js';
import { target } from '../state/settings.js';
import { t } from '../text/index.js';
import { Card, CopyButton, Segmented } from '../ui/basics.jsx';
import { Body } from '../ui/code.jsx';
import { kindOf } from '../ui/format.js';
import { layOut } from '../ui/layout.js';
import { Failure, Note } from '../ui/notice.jsx';
import { Prose } from '../ui/prose.jsx';
import { details, ready } from '../upload/uploads.js';
import { briefly, validate } from './check.js';
import { codeOf } from './code.js';
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
  const value = useComputed(() => drafts.value[tag] ?? opening(tag));
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
    value: value.value,
    issues: checked.value.issues,
    set: (at, member) => change(consistent(tag, set(value.value, at, member), at)),
    removeItem: (at, place) => change(removeItem(value.value, at, place)),
  };
  const send = async () => {
    if (locked.current) return;
    locked.current = true;
    trouble.value = undefined;
    try {
      await submitAndShow(value.value);
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
  const sample = value.value.Input?.Object?.startsWith(FOLDER);
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
            <Shape shape={inputShape} path={['Input']} edit={edit} />
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
            {t('catalogue.submit')}
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

/** The same job in four forms; what is copied is the form that is shown. */
export function Code({ request, checked, path }) {
  const chosen = useSignal('xml');
  const forms = checked.xml ? codeOf(request, target.value) : [];
  const form = forms.find(({ id }) => id === chosen.value);
  return (
    <section class="pane" aria-labelledby="pane-code" data-pane="code">
      <header>
        <h3 id="pane-code">{t('catalogue.code')}</h3>
        <CopyButton text={form && (form.id === 'xml' ? layOut(form.text) : form.text)} what={form?.name ?? t('catalogue.code')} />
      </header>
      <Segmented
        small
        label={t('catalogue.code')}
        name="code"
        value={chosen.value}
        onChange={(id) => (chosen.value = id)}
        options={['XML', 'JavaScript', 'curl', 'Go'].map((name) => ({
          value: name === 'JavaScript' ? 'js' : name.toLowerCase(),
          text: name,
        }))}
      />
      {chosen.value === 'xml' && <p class="line">POST {path}</p>}
      {form ? (
        <Body text={form.text} indented={form.id === 'xml'} label={form.name} />
      ) : (
        <p class="muted empty">{t('catalogue.fixfirst')}</p>
      )}
      {checked.failure && <Failure error={checked.failure} />}
    </section>
  );
}

function Issues({ checked }) {
  const { all, errors } = checked;
  return (
    <section class="pane" aria-labelledby="pane-issues" data-pane="issues">
      <header>
        <h3 id="pane-issues">{t('catalogue.issues')}</h3>
        <span class="muted small" role="status">
          {all.length > 0 ? t('catalogue.issues.count', { errors, warnings: all.length - errors }) : t('catalogue.issues.none')}
        </span>
      </header>
      {all.length > 0 && (
        <ul class="issues">
          {all.map((issue) => (
            <li key={issue.path + issue.code + issue.message} class={issue.severity}>
              <button
                type="button"
                class="link"
                onClick={() => show(issue.path)}
                aria-label={t('catalogue.goto', { path: issue.path })}
              >
                <code>{issue.path}</code>
              </button>
              <span>
                {t(`catalogue.${issue.severity}`)}: {briefly(issue)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Issues by path, and the XML as far as the job can be written. */
export function check(job) {
  const issues = validate(job);
  const all = [...issues.values()].flat();
  const errors = all.filter(({ severity }) => severity === 'error').length;
  try {
    return { issues, all, errors, xml: encodeJob(job) };
  } catch (failure) {
    return { issues, all, errors, failure: errors > 0 ? undefined : failure };
  }
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
