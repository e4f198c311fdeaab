import { useSignal } from '@preact/signals';
import { description, jobOf } from '../form/description.js';
import { JobForm } from '../form/job.jsx';
import { answersTo, GROUPS } from '../form/kinds.js';
import { language } from '../state/language.js';
import { addressOf, go, route } from '../state/route.js';
import { t } from '../text/index.js';
import { TargetGate } from '../ui/gate.jsx';

/** Every job of the API by what it is for: a list to choose from, and the form of the one chosen. */
export function Catalogue() {
  const chosen = jobOf(route.value.rest);
  return (
    <>
      <div class="page-head">
        <h1 tabIndex={-1}>{chosen ? titleOf(chosen) : t('catalogue.title')}</h1>
        <p class="muted">{chosen ? t(`kind.${chosen.tag}`) : t('catalogue.lead')}</p>
      </div>
      <TargetGate />
      {chosen ? (
        <div class="catalogue">
          <Kinds chosen={chosen} />
          <JobForm key={chosen.tag} entry={chosen} />
        </div>
      ) : (
        <Overview />
      )}
    </>
  );
}

const titleOf = ({ tag, title }) => (language.value === 'zh' ? title.zh : title.en === tag ? tag : title.en);

const toldOf = (job) => `${job.title.en} ${job.title.zh} ${t(`kind.${job.tag}`)}`;

/** The groups, each with its kinds that answer to the search; kinds that no group names yet come last. */
function groupsOf(search) {
  const named = new Set(GROUPS.flatMap(({ tags }) => tags));
  const rest = description.value.jobs.map(({ tag }) => tag).filter((tag) => !named.has(tag));
  return [...GROUPS, { id: 'more', tags: rest }]
    .map(({ id, tags }) => ({ id, jobs: tags.map(jobOf).filter((job) => job && answersTo(job.tag, search, toldOf(job))) }))
    .filter(({ jobs }) => jobs.length > 0);
}

function Search({ search, groups }) {
  const count = groups.reduce((sum, { jobs }) => sum + jobs.length, 0);
  return (
    <>
      <input
        type="search"
        aria-label={t('catalogue.search')}
        placeholder={t('catalogue.search.hint')}
        value={search.value}
        onInput={(event) => (search.value = event.currentTarget.value)}
      />
      <p class="muted small" role="status">
        {count > 0 ? t('catalogue.count', { count }) : t('catalogue.none')}
      </p>
    </>
  );
}

function Overview() {
  const search = useSignal('');
  const groups = groupsOf(search.value.trim());
  return (
    <div class="overview">
      <div class="overview-search">
        <Search search={search} groups={groups} />
      </div>
      {groups.map(({ id, jobs }) => (
        <section key={id} aria-labelledby={`group-of-${id}`}>
          <h2 id={`group-of-${id}`}>{t(`group.${id}`)}</h2>
          <ul class="kinds">
            {jobs.map((job) => (
              <li key={job.tag}>
                <a href={addressOf('catalogue', job.tag)} data-kind={job.tag}>
                  <strong>{titleOf(job)}</strong>
                  <span class="muted">{t(`kind.${job.tag}`)}</span>
                  <code>{job.tag}</code>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Kinds({ chosen }) {
  const search = useSignal('');
  const groups = groupsOf(search.value.trim());
  const all = groupsOf('');
  return (
    <nav class="tags" aria-label={t('catalogue.title')}>
      <a class="back" href="#/catalogue">
        ← {t('catalogue.all')}
      </a>
      <Search search={search} groups={groups} />
      <div class="tags-list">
        {groups.map(({ id, jobs }) => (
          <section key={id} aria-label={t(`group.${id}`)}>
            <p class="muted small">{t(`group.${id}`)}</p>
            <ul>
              {jobs.map((job) => (
                <li key={job.tag}>
                  <a
                    href={addressOf('catalogue', job.tag)}
                    aria-current={job.tag === chosen.tag ? 'true' : undefined}
                    title={job.tag}
                  >
                    {titleOf(job)}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <select
        aria-label={t('catalogue.title')}
        value={chosen.tag}
        onChange={(event) => go('catalogue', event.currentTarget.value)}
      >
        {all.map(({ id, jobs }) => (
          <optgroup key={id} label={t(`group.${id}`)}>
            {jobs.map((job) => (
              <option key={job.tag} value={job.tag}>
                {titleOf(job)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </nav>
  );
}
