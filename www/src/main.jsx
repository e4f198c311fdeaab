import { effect } from '@preact/signals';
import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Catalogue } from './pages/catalogue.jsx';
import { JobPage } from './pages/job.jsx';
import { Jobs } from './pages/jobs.jsx';
import { Settings } from './pages/settings.jsx';
import { Studio } from './pages/studio.jsx';
import { Tools } from './pages/tools.jsx';
import { core, coreLoaded } from './state/core.js';
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

/** Pages that one can begin with before the module is there. */
const EARLY = ['studio'];

function App() {
  const { page, rest } = route.value;
  const Page = page === 'jobs' && rest ? JobPage : PAGES[page];
  useFocus(page === 'jobs' ? `${page}/${rest}` : page);
  return (
    <Shell>
      {(core.value === true || EARLY.includes(page)) && <Page key={page === 'jobs' ? rest : page} />}
      {core.value === undefined && !EARLY.includes(page) && <p class="muted loading">{t('app.loading')}</p>}
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
loadUploads();
// A failure is shown by the page; what waits for the module fails with it.
coreLoaded().then(
  () => {
    watchHealth();
    loadRuns();
  },
  () => undefined,
);
