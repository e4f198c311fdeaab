import { signal } from '@preact/signals';
import { render } from 'preact';
import { init } from 'wanxiang-jobs';
import { loadDescription } from './form/description.js';
import { Catalogue } from './pages/catalogue.jsx';
import { Jobs } from './pages/jobs.jsx';
import { Settings } from './pages/settings.jsx';
import { Studio } from './pages/studio.jsx';
import { language } from './state/language.js';
import { route } from './state/route.js';
import { findLocalService } from './state/settings.js';
import { speak, t } from './text/index.js';
import { Failure } from './ui/notice.jsx';
import { Shell } from './ui/shell.jsx';
import './style/index.css';

const PAGES = { studio: Studio, catalogue: Catalogue, jobs: Jobs, settings: Settings };

/** `undefined` while loading, then `true` or the error. */
const core = signal(undefined);

function App() {
  const Page = PAGES[route.value.page];
  return (
    <Shell>
      {core.value === true && <Page />}
      {core.value === undefined && <p class="muted loading">{t('app.loading')}</p>}
      {core.value instanceof Error && <Failure error={core.value} />}
    </Shell>
  );
}

findLocalService();
await speak(language.value);
render(<App />, document.getElementById('app'));
try {
  await Promise.all([init(), loadDescription()]);
  core.value = true;
} catch (error) {
  core.value = error instanceof Error ? error : new Error(String(error));
}
