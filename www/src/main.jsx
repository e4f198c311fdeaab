import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { init } from 'wanxiang-jobs';
import { loadDescription } from './form/description.js';
import { Catalogue } from './pages/catalogue.jsx';
import { JobPage } from './pages/job.jsx';
import { Jobs } from './pages/jobs.jsx';
import { Settings } from './pages/settings.jsx';
import { Studio } from './pages/studio.jsx';
import { Tools } from './pages/tools.jsx';
import { watchHealth } from './state/health.js';
import { language } from './state/language.js';
import { route } from './state/route.js';
import { loadRuns, runOf } from './state/runs.js';
import { findLocalService } from './state/settings.js';
import { speak, t } from './text/index.js';
import { DropVeil, listenForDrops } from './ui/anywhere.jsx';
import { Failure } from './ui/notice.jsx';
import { Shell } from './ui/shell.jsx';
import { loadUploads } from './upload/uploads.js';
import './style/index.css';

const PAGES = { studio: Studio, catalogue: Catalogue, jobs: Jobs, tools: Tools, settings: Settings };

/** `undefined` while loading, then `true` or the error. */
const core = signal(undefined);

function App() {
  const { page, rest } = route.value;
  const Page = page === 'jobs' && rest ? JobPage : PAGES[page];
  useFocus(page === 'jobs' ? `${page}/${rest}` : page);
  return (
    <Shell>
      {core.value === true && <Page key={page === 'jobs' ? rest : page} />}
      {core.value === undefined && <p class="muted loading">{t('app.loading')}</p>}
      {core.value instanceof Error && <Failure error={core.value} />}
      <DropVeil />
    </Shell>
  );
}

/** On another page the focus begins at its heading, and not on an element that is gone. */
function useFocus(place) {
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    scrollTo({ top: 0, behavior: 'instant' });
    document.querySelector('main h1')?.focus({ preventScroll: true });
  }, [place]);
}

effect(() => {
  const { page, rest } = route.value;
  const named = page === 'jobs' && rest ? (runOf(rest)?.title ?? rest) : page === 'catalogue' && rest ? rest : t(`nav.${page}`);
  document.title = `${named} · ${t('app.name')}`;
});

findLocalService();
await speak(language.value);
render(<App />, document.getElementById('app'));
listenForDrops();
try {
  await Promise.all([init(), loadDescription()]);
  core.value = true;
  watchHealth();
  await Promise.all([loadUploads(), loadRuns()]);
} catch (error) {
  core.value = error instanceof Error ? error : new Error(String(error));
}
