import { signal } from '@preact/signals';
import { encodeJob } from 'wanxiang-jobs';
import { validate } from '../form/check.js';
import { description, memberAt } from '../form/description.js';
import { Field } from '../form/field.jsx';
import { get, set } from '../form/value.js';
import { drafts } from '../form/drafts.js';
import { go } from '../state/route.js';
import { start } from '../state/runs.js';
import { target } from '../state/settings.js';
import { source } from '../state/source.js';
import { t } from '../text/index.js';
import { Card, Segmented } from '../ui/basics.jsx';
import { Body } from '../ui/code.jsx';
import { complete, tasks } from './tasks.js';

const chosen = signal(tasks[0].id);
const requests = signal(Object.fromEntries(tasks.map(({ id, request }) => [id, request])));

/** The everyday jobs with the few fields that matter; everything else is in the catalogue. */
export function TaskCard() {
  const task = tasks.find(({ id }) => id === chosen.value);
  const request = requests.value[task.id];
  const { phase, key } = source.value ?? {};
  const several = Array.isArray(request.Operation);
  const ready = phase === 'ready' && target.value.ready;

  const submit = (event) => {
    event.preventDefault();
    if (!ready) return;
    start(complete(request, key, target.value));
    document.getElementById('run')?.scrollIntoView({ behavior: 'smooth', block: 'start' });
  };
  const everything = () => {
    drafts.value = { ...drafts.value, [request.Tag]: complete(request, key ?? '', target.value) };
    go('catalogue', request.Tag);
  };

  return (
    <Card id="task" title={t('task.title')} actions={<a href="#/catalogue">{t('task.other')}</a>}>
      <form onSubmit={submit} class="task-form">
        <Segmented
          label={t('task.choose')}
          name="task"
          value={chosen.value}
          onChange={(id) => (chosen.value = id)}
          options={tasks.map(({ id }) => ({ value: id, text: t(`task.${id}`) }))}
        />
        <p class="muted">{t(`task.${task.id}.about`)}</p>
        {task.fields.length > 0 && <Fields task={task} request={request} />}
        <details class="preview">
          <summary>{t('task.preview')}</summary>
          <Preview request={request} label={t('task.preview')} />
        </details>
        <div class="actions end">
          {!several && (
            <button type="button" class="quiet" onClick={everything}>
              {t('task.every')}
            </button>
          )}
          <button type="submit" class="primary" disabled={!ready}>
            {phase === undefined || phase === 'failed'
              ? t('task.waiting')
              : phase === 'uploading'
                ? t('task.uploading')
                : t(several ? 'task.submit.three' : 'task.submit')}
          </button>
        </div>
      </form>
    </Card>
  );
}

function Fields({ task, request }) {
  const issues = validate(complete(request, 'input', target.value));
  const change = (path) => (value) => {
    requests.value = { ...requests.value, [task.id]: set(request, path, value) };
  };
  return (
    <div class="fields">
      {description.value &&
        task.fields.map(({ label, tag, path }) => (
          <Field
            key={`${task.id}.${path.join('.')}`}
            id={`task-${path.join('-')}`}
            compact
            member={memberAt(tag, path) ?? { name: path.at(-1), type: 'text' }}
            label={t(label)}
            value={get(request, path)}
            issues={issues.get(path.join('.'))}
            onChange={change(path)}
          />
        ))}
    </div>
  );
}

function Preview({ request, label }) {
  const ready = complete(request, source.value?.key ?? 'input.mp4', target.value);
  try {
    return <Body text={encodeJob(ready)} indented label={label} />;
  } catch (error) {
    return <p class="muted">{error.message}</p>;
  }
}
