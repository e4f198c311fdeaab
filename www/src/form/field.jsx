import { t } from '../text/index.js';
import { Prose } from '../ui/prose.jsx';
import { briefly } from './check.js';

/**
 * One leaf of a job. What is typed is kept as typed when it is no number: the package's validation
 * says what is wrong with it, and says it in one voice everywhere.
 */
export function Field({ id, member, label, value, issues = [], onChange, compact, action }) {
  const hint = hintOf(member);
  const describedBy = [!compact && member.doc && `${id}-doc`, issues.length > 0 && `${id}-issues`].filter(Boolean);
  const shared = {
    id,
    'aria-describedby': describedBy.join(' ') || undefined,
    // A value outside of what is documented is marked as well: the service will most likely refuse it.
    'aria-invalid': issues.some((issue) => issue.severity === 'error' || value !== undefined) || undefined,
    'aria-required': member.required || undefined,
  };
  return (
    <div class="field">
      <label for={id}>
        <span class={label ? undefined : 'wire-name'}>{label ?? member.name}</span>
        {member.required && (
          <span class="needed" title={t('form.required')}>
            *
          </span>
        )}
        {hint && <small>{hint}</small>}
      </label>
      {action ? (
        <span class="with-action">
          <Control member={member} value={value} shared={shared} onChange={onChange} />
          {action}
        </span>
      ) : (
        <Control member={member} value={value} shared={shared} onChange={onChange} />
      )}
      {!compact && member.doc && (
        <p class="help" id={`${id}-doc`}>
          <Prose text={member.doc} />
        </p>
      )}
      {issues.length > 0 && (
        <ul class="field-issues" id={`${id}-issues`}>
          {issues.map((issue) => (
            <li key={issue.code + issue.message} class={issue.severity}>
              {briefly(issue)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Control({ member, value, shared, onChange }) {
  if (member.type === 'boolean') {
    return (
      <Choice
        member={member}
        value={value}
        shared={shared}
        values={['true', 'false']}
        onChange={(event) => onChange(readBoolean(event))}
      />
    );
  }
  if (member.values) {
    return (
      <Choice
        member={member}
        value={value}
        shared={shared}
        values={member.values}
        onChange={(event) => onChange(readText(event))}
      />
    );
  }
  const numeric = member.type === 'integer' || member.type === 'number';
  const input = (
    <input
      {...shared}
      type={member.sensitive ? 'password' : 'text'}
      inputMode={member.type === 'integer' ? 'numeric' : numeric ? 'decimal' : undefined}
      autocomplete={member.sensitive ? 'new-password' : 'off'}
      spellcheck={false}
      value={value ?? ''}
      placeholder={member.default === undefined ? undefined : String(member.default)}
      onInput={(event) => onChange(numeric ? readNumber(event) : readText(event))}
    />
  );
  return (
    <span class={member.unit ? 'with-unit' : 'plain'}>
      {input}
      {member.unit && <span class="unit">{member.unit}</span>}
    </span>
  );
}

/** A list to choose from. A value that is not on it, brought from elsewhere, is kept and shown. */
function Choice({ member, value, shared, values, onChange }) {
  const text = value === undefined ? '' : String(value);
  const all = text === '' || values.includes(text) ? values : [text, ...values];
  return (
    <select {...shared} value={text} onChange={onChange}>
      <option value="">{member.default === undefined ? t('form.unset') : t('form.default', { value: member.default })}</option>
      {all.map((each) => (
        <option key={each} value={each}>
          {each}
        </option>
      ))}
    </select>
  );
}

/** The range, short enough to stand beside the name; of a text it is the length. */
function hintOf({ type, min, max, exclusiveMin, exclusiveMax }) {
  if (type === 'text') return max === undefined ? undefined : t('form.length', { max });
  if (min !== undefined && max !== undefined) return `${min}–${max}`;
  if (min !== undefined) return t(exclusiveMin ? 'form.above' : 'form.from', { min });
  if (max !== undefined) return t(exclusiveMax ? 'form.below' : 'form.to', { max });
  return undefined;
}

function readText({ target }) {
  return target.value === '' ? undefined : target.value;
}

function readNumber(event) {
  const text = readText(event);
  // A number whose text would change (`1.`, `1e3`, `007`) stays text, or the cursor would jump while typing.
  return text !== undefined && String(Number(text)) === text ? Number(text) : text;
}

function readBoolean({ target }) {
  return target.value === '' ? undefined : target.value === 'true';
}
