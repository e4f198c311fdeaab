import { health } from '../state/health.js';
import { language } from '../state/language.js';
import { route } from '../state/route.js';
import { target } from '../state/settings.js';
import { speak, t } from '../text/index.js';
import { Segmented } from './basics.jsx';
import { Note } from './notice.jsx';

const PAGES = ['studio', 'catalogue', 'jobs', 'tools', 'settings'];

/** The frame around every page. */
export function Shell({ children }) {
  return (
    <>
      <a class="skip" href="#main" onClick={skip}>
        {t('app.skip')}
      </a>
      <header class="top">
        <div class="top-row">
          <a class="brand" href="#/studio">
            <Mark />
            <span>{t('app.name')}</span>
          </a>
          <span class="tag" title={t('app.unofficial.help')}>
            {t('app.unofficial')}
          </span>
          <nav aria-label={t('nav.label')}>
            {PAGES.map((page) => (
              <a key={page} href={`#/${page}`} aria-current={route.value.page === page ? 'page' : undefined}>
                {t(`nav.${page}`)}
              </a>
            ))}
          </nav>
          <div class="top-end">
            <Target />
            <Segmented
              small
              label={t('app.language')}
              name="language"
              value={language.value}
              onChange={speak}
              options={[
                { value: 'en', text: 'EN' },
                { value: 'zh', text: '中文' },
              ]}
            />
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        <Trouble />
        {children}
      </main>
      <footer class="foot">{t('app.footer')}</footer>
    </>
  );
}

/** Where jobs go, always in sight: the difference between a toy and a bill. */
function Target() {
  const { mode, ready, asking, bucket, region } = target.value;
  const lost = ready && ['down', 'offline'].includes(health.value);
  const text = lost ? t(`target.${health.value}`) : ready ? t(`target.${mode}`) : asking ? t('target.asking') : t('target.none');
  return (
    <a
      class={`target ${lost ? 'lost' : ready ? mode : 'off'}`}
      href="#/settings"
      title={ready ? `${bucket} · ${region}` : undefined}
      data-health={health.value}
    >
      <span aria-live="polite">{text}</span>
      {ready && <code>{bucket}</code>}
    </a>
  );
}

/** Said at the top of every page, because everything on it depends on it. */
function Trouble() {
  if (!target.value.ready || !['down', 'offline'].includes(health.value)) return null;
  const name = health.value === 'offline' ? 'Offline' : target.value.mode === 'local' ? 'ServiceDown' : 'Network';
  return (
    <Note tone="warn" title={t(`error.${name}`)}>
      <p data-health-note={health.value}>{t(`health.${health.value}`)}</p>
    </Note>
  );
}

function Mark() {
  return (
    <svg width="24" height="24" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="var(--accent)" />
      <path
        d="M9 10.5 15 16l-6 5.5M17 21.5h6"
        fill="none"
        stroke="#fff"
        stroke-width="2.6"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}

/** The hash belongs to the router, so the link moves the focus by itself. */
function skip(event) {
  event.preventDefault();
  document.getElementById('main').focus();
}
