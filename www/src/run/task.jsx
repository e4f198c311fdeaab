import { signal, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { check, Code } from '../form/checked.jsx';
import { briefly, validate } from '../form/check.js';
import { codecsOf, fitCodecs, soundOnly } from '../form/codecs.js';
import { jobOf, memberAt } from '../form/description.js';
import { drafts } from '../form/drafts.js';
import { Field } from '../form/field.jsx';
import { get, set } from '../form/value.js';
import { go } from '../state/route.js';
import { requestsFor } from '../state/places.js';
import { target } from '../state/settings.js';
import { t } from '../text/index.js';
import { Card } from '../ui/basics.jsx';
import { kindOf } from '../ui/kind.js';
import { Failure, Note } from '../ui/notice.jsx';
import { infoOf } from '../upload/details.js';
import { ready, uploads } from '../upload/rows.js';
import { complete, presets } from './presets.js';
import { submitAndShow, submitBatch } from './submit.js';

const chosen = signal('web');

/** What was changed by hand, by preset; what was not follows the file. */
const changes = signal({});

/** The everyday jobs with the few fields that matter; everything else is in the catalogue. */
export function TaskCard() {
  const files = ready.value;
  const kinds = [...new Set((files.length > 0 ? files : uploads.value).map(({ name }) => kindOf(name)))];
  const fitting = presets.filter((preset) => kinds.length === 0 || kinds.every((kind) => preset.kinds.includes(kind)));
  const offered = fitting.length > 0 ? fitting : presets.filter(({ id }) => id === 'hash');
  const preset = offered.find(({ id }) => id === chosen.value) ?? offered[0];
  return (
    <Card id="task" title={t('task.title')} actions={<a href="#/catalogue">{t('task.other')}</a>}>
      <fieldset class="presets">
        <legend class="hidden">{t('task.choose')}</legend>
        {offered.map(({ id }) => (
          <label key={id} class={id === preset.id ? 'preset chosen' : 'preset'}>
            <input type="radio" name="preset" value={id} checked={id === preset.id} onChange={() => (chosen.value = id)} />
            <span>
              <strong>{t(`preset.${id}`)}</strong>
              <small>{t(`preset.${id}.about`)}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <PresetForm key={preset.id} preset={preset} files={files} />
    </Card>
  );
}

function PresetForm({ preset, files }) {
  const trouble = useSignal(undefined);
  const pressed = useSignal(false);
  const locked = useRef(false);
  const info = files.length === 1 ? infoOf(files[0]) : undefined;
  const own = changes.value[preset.id];
  const request = own ?? preset.make(info);
  const several = Array.isArray(request.Operation);
  const uploading = uploads.value.some(({ phase }) => ['waiting', 'uploading'].includes(phase));
  const requests = () =>
    files.flatMap((file) => requestsFor(complete(own ?? preset.make(infoOf(file)), file.key, target.value), [file.key]));
  const issues = validate(complete(request, 'input', target.value));

  const change = (path) => (value) => {
    pressed.value = false;
    let next = set(request, path, value);
    if (path.at(-1) === 'Format' && path.at(-2) === 'Container') {
      const encoding = path.slice(0, -2);
      next = set(next, encoding, fitCodecs(get(next, encoding)));
    }
    changes.value = { ...changes.value, [preset.id]: next };
  };
  const send = async () => {
    if (locked.current) return;
    locked.current = true;
    trouble.value = undefined;
    try {
      const all = requests();
      await (all.length === 1 ? submitAndShow(all[0]) : submitBatch(all));
    } catch (error) {
      trouble.value = error;
      locked.current = false;
    }
  };
  const submit = (event) => {
    event.preventDefault();
    if (files.length === 0 || !target.value.ready) return;
    pressed.value = issues.size > 0;
    if (issues.size === 0) send();
    else document.querySelector('#task [aria-invalid="true"]')?.focus();
  };
  const everything = () => {
    drafts.value = { ...drafts.value, [request.Tag]: complete(request, files[0]?.key ?? '', target.value) };
    go('catalogue', request.Tag);
  };
  return (
    <form onSubmit={submit} class="task-form" noValidate>
      {preset.fields.length > 0 && (
        <div class="fields">
          {preset.fields.map(({ label, tag, path }) => (
            <PresetField
              key={path.join('.')}
              label={label}
              tag={tag}
              path={path}
              request={request}
              issues={issues}
              onChange={change(path)}
            />
          ))}
        </div>
      )}
      {own && (
        <button type="button" class="link" onClick={() => (changes.value = { ...changes.value, [preset.id]: undefined })}>
          {t('task.asbefore')}
        </button>
      )}
      <details class="preview">
        <summary>{t('task.preview')}</summary>
        <Preview request={request} />
      </details>
      {pressed.value && (
        <Note tone="warn" title={t('form.unlikely')}>
          <ul>
            {[...issues.values()].flat().map((issue) => (
              <li key={issue.path}>
                <code>{issue.path}</code> {briefly(issue)}
              </li>
            ))}
          </ul>
          <div class="actions">
            <button type="button" onClick={send}>
              {t('form.anyway')}
            </button>
          </div>
        </Note>
      )}
      {trouble.value && <Failure error={trouble.value} />}
      <div class="actions end">
        {!several && jobOf(request.Tag) && (
          <button type="button" class="quiet" onClick={everything}>
            {t('task.every')}
          </button>
        )}
        <button type="submit" class="primary" disabled={files.length === 0 || !target.value.ready}>
          {files.length === 0
            ? t(uploading ? 'task.uploading' : 'task.waiting')
            : sendText(files.length, several ? request.Operation.length : 1)}
        </button>
      </div>
    </form>
  );
}

function sendText(files, operations) {
  if (files > 1) return t('task.submit.files', { count: files * operations, files });
  return operations > 1 ? t('task.submit.several', { count: operations }) : t('task.submit');
}

/** A field, unless the container has no use for it. */
function PresetField({ label, tag, path, request, issues, onChange }) {
  const format = get(request, [...path.slice(0, -2), 'Container', 'Format']);
  if (path.at(-2) === 'Video' && soundOnly(format)) return null;
  if (path.at(-2) === 'Audio' && codecsOf(format, 'Audio')?.length === 0) return null;
  const found = memberAt(tag, path) ?? { name: path.at(-1), type: 'text' };
  const values = path.at(-1) === 'Codec' ? (codecsOf(format, path.at(-2)) ?? found.values) : found.values;
  return (
    <Field
      id={`task-${path.join('-')}`}
      compact
      member={values ? { ...found, values } : found}
      label={t(label)}
      value={get(request, path)}
      issues={issues.get(path.join('.'))}
      onChange={onChange}
    />
  );
}

function Preview({ request }) {
  const whole = complete(request, ready.value[0]?.key ?? 'input.mp4', target.value);
  return <Code request={whole} checked={check(whole)} path={jobOf(request.Tag)?.path ?? '/jobs'} />;
}
