import { useSignal } from '@preact/signals';
import { JobForm } from '../form/job.jsx';
import { description } from '../form/description.js';
import { RunPanel } from '../run/panel.jsx';
import { language } from '../state/language.js';
import { go, route } from '../state/route.js';
import { t } from '../text/index.js';
import { TargetGate } from '../ui/gate.jsx';

/** Every job of the API: a list to choose from, and the form of the one chosen. */
export function Catalogue() {
  const search = useSignal('');
  const all = description.value.jobs;
  const chosen = all.find(({ tag }) => tag === route.value.rest) ?? all[0];
  const wanted = search.value.trim().toLowerCase();
  const found = all.filter(({ tag, title }) => `${tag} ${title.en} ${title.zh}`.toLowerCase().includes(wanted));
  return (
    <>
      <div class="page-head">
        <h1>{t('catalogue.title')}</h1>
        <p class="muted">{t('catalogue.lead')}</p>
      </div>
      <TargetGate />
      <div class="catalogue">
        <nav class="tags" aria-label={t('catalogue.title')}>
          <input
            type="search"
            aria-label={t('catalogue.search')}
            placeholder={t('catalogue.search')}
            value={search.value}
            onInput={(event) => (search.value = event.currentTarget.value)}
          />
          <p class="muted small" role="status">
            {found.length > 0 ? t('catalogue.count', { count: found.length }) : t('catalogue.none')}
          </p>
          <ul>
            {found.map(({ tag, title }) => (
              <li key={tag}>
                <a href={`#/catalogue/${tag}`} aria-current={tag === chosen.tag ? 'true' : undefined}>
                  <span>{tag}</span>
                  <small>{language.value === 'zh' && title.zh}</small>
                </a>
              </li>
            ))}
          </ul>
          <select aria-label={t('catalogue.title')} value={chosen.tag} onChange={(event) => go('catalogue', event.currentTarget.value)}>
            {(found.includes(chosen) ? found : [chosen, ...found]).map(({ tag, title }) => (
              <option key={tag} value={tag}>
                {language.value === 'zh' ? `${tag} ${title.zh}` : tag}
              </option>
            ))}
          </select>
        </nav>
        <JobForm key={chosen.tag} entry={chosen} />
      </div>
      <RunPanel />
    </>
  );
}
