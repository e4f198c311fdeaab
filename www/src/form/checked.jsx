/** What stands beside a form: the job as code, and what is wrong with it. */

import { useSignal } from '@preact/signals';
import { encodeJob } from 'wanxiang-jobs';
import { target } from '../state/settings.js';
import { t } from '../text/index.js';
import { CopyButton, Segmented } from '../ui/basics.jsx';
import { Body } from '../ui/code.jsx';
import { layOut } from '../ui/layout.js';
import { Failure } from '../ui/notice.jsx';
import { briefly, validate } from './check.js';
import { codeOf } from './code.js';
import { show } from './focus.js';

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

export function Issues({ checked }) {
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
