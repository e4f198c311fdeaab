import { t } from '../text/index.js';

/** A table with headings; `rows` are arrays of cells. */
export function Table({ head, rows, caption }) {
  return (
    <div class="scroll" tabIndex={0} role="group" aria-label={caption}>
      <table class="list">
        <caption class="hidden">{caption}</caption>
        <thead>
          <tr>
            {head.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, place) => (
            <tr key={place}>
              {cells.map((cell, column) => (
                <td key={column}>{cell ?? '–'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A score from 0 to `max`, as a figure and a bar. */
export function Score({ label, value, max }) {
  return (
    <p class="score">
      <span>{label}</span>
      <strong>{value ?? '–'}</strong>
      <meter min="0" max={max} value={value ?? 0} aria-label={label} />
    </p>
  );
}

/** Whatever a result holds, under the names that the reference has: what no other view shows is shown here. */
export function Facts({ value }) {
  const entries = Object.entries(value ?? {}).filter(
    ([name, member]) => name !== '$extra' && member !== undefined && member !== '',
  );
  if (entries.length === 0) return <p class="muted">{t('result.nothing')}</p>;
  return (
    <dl class="facts-list">
      {entries.map(([name, member]) => (
        <div key={name}>
          <dt class="wire-name">{name}</dt>
          <dd>
            <Fact value={member} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Fact({ value }) {
  if (Array.isArray(value)) {
    return (
      <ol class="facts-items">
        {value.map((item, place) => (
          <li key={place}>
            <Fact value={item} />
          </li>
        ))}
      </ol>
    );
  }
  if (value !== null && typeof value === 'object') return <Facts value={value} />;
  return <>{String(value)}</>;
}
