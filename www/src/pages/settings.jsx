import { useSignal } from '@preact/signals';
import { save, saved, target } from '../state/settings.js';
import { corsJson, corsXml } from '../state/cors.js';
import { t } from '../text/index.js';
import { Card, CopyButton } from '../ui/basics.jsx';
import { Body } from '../ui/code.jsx';

/** Where jobs run. What is kept is addresses; a key is never typed here at all. */
export function Settings() {
  const draft = useSignal({ ...saved.value, mode: saved.value.mode || 'local' });
  const done = useSignal(false);
  const { mode } = draft.value;
  const change = (name) => (event) => {
    done.value = false;
    draft.value = { ...draft.value, [name]: event.currentTarget.value };
  };
  const submit = (event) => {
    event.preventDefault();
    save(draft.value);
    done.value = true;
  };
  const text = (name, placeholder, about, type = 'text') => (
    <Text name={name} value={draft.value[name]} placeholder={placeholder} about={about} type={type} onInput={change(name)} />
  );
  return (
    <>
      <div class="page-head">
        <h1>{t('settings.title')}</h1>
        <p class="muted">{t('settings.lead')}</p>
      </div>
      <form class="settings" onSubmit={submit}>
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
            <button type="submit" class="primary">
              {t('settings.save')}
            </button>
          </div>
        </Card>
        <InUse />
        <Cors />
      </form>
    </>
  );
}

function Text({ name, value, placeholder, about, type, onInput }) {
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
        aria-describedby={about && `${id}-about`}
      />
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
