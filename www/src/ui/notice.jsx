import { briefly } from '../form/check.js';
import { explain } from '../text/explain.js';
import { t } from '../text/index.js';

/** An error for people: what it is, what to do, and the facts that the support will ask for. */
export function Failure({ error, children }) {
  const { text, message, facts, issues } = explain(error);
  return (
    <div class="notice bad" role="alert" data-error={text}>
      <p class="notice-title">{t(`error.${text}`)}</p>
      <p>{t(`error.${text}.do`)}</p>
      {issues.length > 0 && (
        <ul class="issues">
          {issues.map((issue) => (
            <li key={issue.path + issue.code}>
              <code>{issue.path}</code> {briefly(issue)}
            </li>
          ))}
        </ul>
      )}
      <p class="facts">
        <span>{message}</span>
        {facts.map(([name, value]) => (
          <span key={name}>
            {t(name)} <code>{value}</code>
          </span>
        ))}
      </p>
      {children && <div class="actions">{children}</div>}
    </div>
  );
}

export function Note({ tone = 'calm', title, children }) {
  return (
    <div class={`notice ${tone}`} role="status">
      {title && <p class="notice-title">{title}</p>}
      {children}
    </div>
  );
}
