import { useComputed } from '@preact/signals';
import { encodeJob } from 'wanxiang-jobs';
import { outputKey } from '../run/tasks.js';
import { language } from '../state/language.js';
import { start } from '../state/runs.js';
import { target } from '../state/settings.js';
import { source } from '../state/source.js';
import { t } from '../text/index.js';
import { Card, CopyButton } from '../ui/basics.jsx';
import { Body } from '../ui/code.jsx';
import { Failure } from '../ui/notice.jsx';
import { Prose } from '../ui/prose.jsx';
import { briefly, validate } from './check.js';
import { membersOf } from './description.js';
import { drafts } from './drafts.js';
import { exampleOf } from './examples.js';
import { show } from './focus.js';
import { Fold, Shape } from './shape.jsx';
import { removeItem, set } from './value.js';

const REFERENCE = 'https://cloud.tencent.com/document/product';

/** The form of one job, with its XML and its issues as one types. */
export function JobForm({ entry }) {
  const { tag, doc, title, page, path, operation } = entry;
  const value = useComputed(() => drafts.value[tag] ?? blank(entry));
  const checked = useComputed(() => check(value.value));
  const change = (next) => {
    drafts.value = { ...drafts.value, [tag]: { Tag: tag, ...next } };
  };
  const edit = {
    value: value.value,
    issues: checked.value.issues,
    set: (at, member) => change(set(value.value, at, member)),
    removeItem: (at, place) => change(removeItem(value.value, at, place)),
  };
  const submit = (event) => {
    event.preventDefault();
    start(value.value);
    document.getElementById('run')?.scrollIntoView({ behavior: 'smooth', block: 'start' });
  };
  const example = exampleOf(tag);
  const fill = () => change({ ...value.value, Operation: { ...value.value.Operation, ...example } });
  const reset = () => {
    const { [tag]: dropped, ...rest } = drafts.value;
    drafts.value = rest;
  };
  const inputShape = membersOf('Request').find(({ name }) => name === 'Input')?.shape ?? 'Input';
  return (
    <form class="job-form" onSubmit={submit} autocomplete="off">
      <Card
        id="job"
        title={language.value === 'zh' ? `${title.zh} ${tag}` : tag}
        lead={<Prose text={doc} />}
        actions={
          <a href={`${REFERENCE}/${page}`} target="_blank" rel="noreferrer noopener">
            {t('catalogue.page', { page })}
          </a>
        }
      >
        <Part name="Input" title={t('catalogue.input')}>
          <Shape shape={inputShape} path={['Input']} edit={edit} />
          {!source.value && <p class="muted small">{t('catalogue.upload')}</p>}
        </Part>
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
        <Check checked={checked.value} path={path} />
        <div class="actions end">
          <button type="button" class="quiet" onClick={reset}>
            {t('catalogue.reset')}
          </button>
          {example && (
            <button type="button" onClick={fill}>
              {t('catalogue.example')}
            </button>
          )}
          <button type="submit" class="primary" disabled={!target.value.ready || checked.value.errors > 0}>
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

function Check({ checked, path }) {
  const { all, errors, xml, failure } = checked;
  return (
    <>
      <section class="pane" aria-labelledby="pane-xml" data-pane="xml">
        <header>
          <h3 id="pane-xml">{t('catalogue.xml')}</h3>
          <CopyButton text={xml} what={t('catalogue.xml')} />
        </header>
        <p class="line">POST {path}</p>
        {xml ? <Body text={xml} indented label={t('catalogue.xml')} /> : <p class="muted empty">{t('catalogue.fixfirst')}</p>}
      </section>
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
                <button type="button" class="link" onClick={() => show(issue.path)} aria-label={t('catalogue.goto', { path: issue.path })}>
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
      {failure && <Failure error={failure} />}
    </>
  );
}

/** Issues by path, and the XML as far as the job can be written. */
function check(job) {
  const issues = validate(job);
  const all = [...issues.values()].flat();
  const errors = all.filter(({ severity }) => severity === 'error').length;
  try {
    return { issues, all, errors, xml: encodeJob(job) };
  } catch (failure) {
    return { issues, all, errors, failure: errors > 0 ? undefined : failure };
  }
}

/** What is known before a person types: the uploaded file, and a place for the result. */
function blank({ tag, operation }) {
  const { bucket, region } = target.value;
  const key = source.value?.phase === 'ready' ? source.value.key : undefined;
  const writes = membersOf(operation).some(({ name }) => name === 'Output');
  return {
    Tag: tag,
    ...(key && { Input: { Object: key } }),
    ...(writes && bucket && { Operation: { Output: { Region: region, Bucket: bucket, Object: outputKey(tag) } } }),
  };
}
