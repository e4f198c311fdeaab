import { useSignal } from '@preact/signals';
import { problemsOf, tryOut } from '../state/check.js';
import { corsJson, corsXml } from '../state/cors.js';
import { save, saved, target, targetOf } from '../state/settings.js';
import { explain } from '../text/explain.js';
import { t } from '../text/index.js';
import { Card, CopyButton } from '../ui/basics.jsx';
import { Body } from '../ui/code.jsx';

/** Where jobs run. What is kept is addresses; a key is never typed here at all. */
export function Settings() {
  const draft = useSignal({ ...saved.value, mode: saved.value.mode || 'local' });
  const done = useSignal(false);
  const wrong = useSignal({});
  const trial = useSignal(undefined);
  const { mode } = draft.value;
  const change = (name) => (event) => {
    done.value = false;
    trial.value = undefined;
    wrong.value = { ...wrong.value, [name]: undefined };
    draft.value = { ...draft.value, [name]: event.currentTarget.value };
  };
  const submit = (event) => {
    event.preventDefault();
    if (refused()) return;
    save(draft.value);
    done.value = true;
    test();
  };
  const refused = () => {
    wrong.value = problemsOf(draft.value);
    const [first] = Object.keys(wrong.value);
    if (first) document.getElementById(`settings-${first}`)?.focus();
    return first !== undefined;
  };
  const test = async () => {
    const place = targetOf(draft.value);
    if (refused() || !place.ready) return;
    const mine = { running: true, steps: [], id: Symbol('trial') };
    trial.value = mine;
    const isMine = () => trial.value?.id === mine.id;
    await tryOut(place, (steps) => {
      if (isMine()) trial.value = { ...trial.value, steps };
    });
    if (isMine()) trial.value = { ...trial.value, running: false };
  };
  const text = (name, placeholder, about, type = 'text') => (
    <Text
      name={name}
      value={draft.value[name]}
      placeholder={placeholder}
      about={about}
      type={type}
      wrong={wrong.value[name]}
      onInput={change(name)}
    />
  );
  return (
    <>
      <div class="page-head">
        <h1 tabIndex={-1}>{t('settings.title')}</h1>
        <p class="muted">{t('settings.lead')}</p>
      </div>
      <form class="settings" onSubmit={submit} noValidate>
        <Card id="where" title={t('settings.where')}>
          <div class="choices" role="radiogroup" aria-label={t('settings.where')}>
            {['local', 'cloud'].map((each) => (
              <label key={each} class={mode === each ? 'choice chosen' : 'choice'}>
                <input type="radio" name="mode" value={each} checked={mode === each} onChange={change('mode')} />
                <span>
                  <strong>{t(`settings.${each}`)}</strong>
                  <span class="muted">{t(`settings.${each}.about`)}</span>
                </span>
              </label>
            ))}
          </div>
          {mode === 'cloud' && (
            <div class="fields">
              {text('bucket', 'media-1250000000')}
              {text('region', 'ap-chongqing')}
              {text('sts', 'https://example.com/sts', t('settings.sts.about'), 'url')}
              {text('callback', 'https://example.com/callback', t('settings.callback.about'), 'url')}
            </div>
          )}
          <details class="group">
            <summary>
              <span>{t('settings.endpoints')}</span>
              <span class="help">{t('settings.endpoints.about')}</span>
            </summary>
            <div class="group-body fields">
              {text('cos', target.value.cos, undefined, 'url')}
              {text('ci', target.value.ci, undefined, 'url')}
            </div>
          </details>
          <div class="actions end">
            <span role="status" class="muted">
              {done.value && t('settings.saved')}
            </span>
            <button type="button" onClick={test} disabled={!targetOf(draft.value).ready || trial.value?.running}>
              {t('settings.test')}
            </button>
            <button type="submit" class="primary">
              {t('settings.save')}
            </button>
          </div>
          {trial.value && <Trial trial={trial.value} />}
        </Card>
        <InUse />
        <Cors />
      </form>
    </>
  );
}

/** What a test of the connection found, each with its remedy. */
function Trial({ trial }) {
  return (
    <ol class="trial" aria-live="polite" aria-label={t('settings.test')}>
      {trial.steps.map(({ id, state, error, text, values }) => {
        const told = error && !text ? explain(error) : undefined;
        return (
          <li key={id} data-check={id} data-state={state}>
            <span class={`state ${{ ok: 'good', bad: 'bad', skipped: 'calm' }[state]}`}>{t(`check.state.${state}`)}</span>
            <span>
              <strong>{t(`check.${id}`)}</strong>
              {text && <span class="help"> {t(text, values)}</span>}
              {told && <span class="help"> {`${t(`error.${told.text}`)}. ${t(`error.${told.text}.do`)}`}</span>}
              {told && <code> {told.message}</code>}
            </span>
          </li>
        );
      })}
      {trial.running && <li class="muted">{t('check.running')}</li>}
    </ol>
  );
}

function Text({ name, value, placeholder, about, type, wrong, onInput }) {
  const id = `settings-${name}`;
  return (
    <div class="field">
      <label for={id}>{t(`settings.${name}`)}</label>
      <input
        id={id}
        type={type}
        value={value}
        placeholder={placeholder}
        onInput={onInput}
        spellcheck={false}
        autocapitalize="off"
        aria-invalid={wrong ? true : undefined}
        aria-describedby={[about && `${id}-about`, wrong && `${id}-wrong`].filter(Boolean).join(' ') || undefined}
      />
      {wrong && (
        <p class="field-issues" id={`${id}-wrong`}>
          {t(wrong)}
        </p>
      )}
      {about && (
        <p class="help" id={`${id}-about`}>
          {about}
        </p>
      )}
    </div>
  );
}

function InUse() {
  const { ready, bucket, region, cos, ci, sts } = target.value;
  if (!ready) return null;
  return (
    <Card id="now" title={t('settings.now')}>
      <dl class="facts-list">
        {Object.entries({ bucket, region, cos, ci, sts }).map(([name, value]) => (
          <div key={name}>
            <dt>{t(`settings.${name}`)}</dt>
            <dd>
              <code>{value}</code>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function Cors() {
  const forms = { XML: corsXml(location.origin), JSON: corsJson(location.origin) };
  return (
    <Card id="cors" title={t('settings.cors')} lead={t('settings.cors.about')}>
      <div class="panes two">
        {Object.entries(forms).map(([name, text]) => (
          <section class="pane" key={name} aria-labelledby={`cors-${name}`}>
            <header>
              <h3 id={`cors-${name}`}>{name}</h3>
              <CopyButton text={text} what={name} />
            </header>
            <Body text={text} indented label={name} />
          </section>
        ))}
      </div>
    </Card>
  );
}
