import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { t } from '../text/index.js';
import { Prose } from '../ui/prose.jsx';
import { briefly } from './check.js';
import { codecsOf } from './codecs.js';
import { inheritedMembersOf, ownMembersOf, rulesOf } from './description.js';
import { Field } from './field.jsx';
import { leadsToWanted } from './focus.js';
import { isShown, requiredFirst } from './members.js';
import { pickOf } from './pick.jsx';
import { count, get } from './value.js';

/**
 * The fields of a shape, drawn from the description. `edit` carries the whole form:
 * `value`, `issues` by path, `set(path, member)` and `removeItem(path, place)`.
 */
export function Shape({ shape, path, edit, without = [] }) {
  const wanted = (member) =>
    !without.includes(member.name) && (isShown(edit.tag, path, member) || get(edit.value, [...path, member.name]) !== undefined);
  const own = ownMembersOf(shape).filter(wanted);
  const inherited = inheritedMembersOf(shape).filter(wanted);
  if (own.length + inherited.length === 0) return <p class="muted">{t('form.empty')}</p>;
  return (
    <>
      <Rules rules={rulesOf(shape)} shown={[...own, ...inherited].map(({ name }) => name)} />
      <Members members={own.length > 0 ? own : inherited} path={path} edit={edit} />
      {own.length > 0 && inherited.length > 0 && (
        <Fold
          title={t('form.common')}
          set={inherited.reduce((sum, { name }) => sum + count(get(edit.value, [...path, name])), 0)}
        >
          <Members members={inherited} path={path} edit={edit} />
        </Fold>
      )}
    </>
  );
}

/** Members that matter less, behind one line until they are wanted. */
export function Fold({ title, set, children }) {
  const open = useSignal(false);
  return (
    <details class="group" open={open.value} onToggle={(event) => (open.value = event.currentTarget.open)}>
      <summary>
        <span>{title}</span>
        {set > 0 && <span class="tag">{t('form.set', { count: set })}</span>}
      </summary>
      {open.value && <div class="group-body">{children}</div>}
    </details>
  );
}

function Members({ members, path, edit }) {
  const leaves = requiredFirst(members.filter((member) => member.type !== 'shape' && member.list === undefined));
  const branches = requiredFirst(members.filter((member) => !leaves.includes(member)));
  return (
    <>
      {leaves.length > 0 && (
        <div class="fields">
          {leaves.map((member) => (
            <Leaf key={member.name} member={member} path={[...path, member.name]} edit={edit} />
          ))}
        </div>
      )}
      {branches.map((member) => (
        <Group key={member.name} member={member} path={[...path, member.name]} edit={edit} />
      ))}
    </>
  );
}

function Leaf({ member, path, edit }) {
  const at = path.join('.');
  return (
    <Field
      id={`field-${at}`}
      member={fitted(member, path, edit)}
      action={pickOf(member, path, edit)}
      value={get(edit.value, path)}
      issues={edit.issues.get(at)}
      onChange={(value) => edit.set(path, value)}
    />
  );
}

/** A codec is chosen among those that the container takes. */
function fitted(member, path, edit) {
  const stream = path.at(-2);
  if (member.name !== 'Codec' || !['Video', 'Audio'].includes(stream)) return member;
  const format = get(edit.value, [...path.slice(0, -2), 'Container', 'Format']);
  return { ...member, values: codecsOf(format, stream) ?? member.values };
}

/** A nested shape or a list: closed until wanted, so that a job of sixty members stays readable. */
function Group({ member, path, edit }) {
  const value = get(edit.value, path);
  const open = useSignal(value !== undefined || member.required === true);
  const at = path.join('.');
  const filled = count(value) > 0;
  useEffect(() => {
    if (filled) open.value = true;
  }, [filled]);
  useSignalEffect(() => {
    if (leadsToWanted(at)) open.value = true;
  });
  const troubled = [...edit.issues.keys()].some((issue) => issue === at || issue.startsWith(`${at}.`));
  return (
    <details class="group" open={open.value} onToggle={(event) => (open.value = event.currentTarget.open)}>
      <summary id={`group-${at}`}>
        <span class="wire-name">{member.name}</span>
        {member.required && <span class="needed">*</span>}
        {filled && <span class="tag">{t('form.set', { count: count(value) })}</span>}
        {troubled && <span class="dot" />}
        {member.doc && (
          <span class="help">
            <Prose text={member.doc} />
          </span>
        )}
      </summary>
      {open.value && (
        <div class="group-body">
          {(edit.issues.get(at) ?? []).map((issue) => (
            <p key={issue.code} class={`field-issues ${issue.severity}`}>
              {briefly(issue)}
            </p>
          ))}
          {member.list === undefined ? (
            <Shape shape={member.shape} path={path} edit={edit} />
          ) : (
            <List member={member} path={path} edit={edit} />
          )}
        </div>
      )}
    </details>
  );
}

function List({ member, path, edit }) {
  const items = get(edit.value, path) ?? [];
  const full = member.list > 0 && items.length >= member.list;
  const empty = member.type === 'shape' ? {} : '';
  return (
    <>
      <ol class="items">
        {items.map((item, place) => (
          <li key={place}>
            <header>
              <span class="wire-name">
                {member.name} {place + 1}
              </span>
              <button
                type="button"
                class="quiet"
                aria-label={t('form.remove', { name: member.name, place: place + 1 })}
                onClick={() => edit.removeItem(path, place)}
              >
                ✕
              </button>
            </header>
            {member.type === 'shape' ? (
              <Shape shape={member.shape} path={[...path, place]} edit={edit} />
            ) : (
              <Leaf member={{ ...member, doc: undefined }} path={[...path, place]} edit={edit} />
            )}
          </li>
        ))}
      </ol>
      <button type="button" disabled={full} onClick={() => edit.set([...path, items.length], empty)}>
        {t('form.add', { name: member.name })}
      </button>
      {member.list > 0 && <small class="muted"> {t('form.atmost', { max: member.list })}</small>}
    </>
  );
}

/**
 * Rules about members that are shown here. One of a single member is what its star says already, and what goes into a
 * container is what its codecs can be chosen from.
 */
function Rules({ rules, shown }) {
  const told = rules
    .filter(({ rule }) => rule !== 'codecs')
    .map((rule) => (rule.members ? { ...rule, members: rule.members.filter((name) => shown.includes(name)) } : rule))
    .filter(({ members }) => members === undefined || members.length > 1);
  if (told.length === 0) return null;
  return (
    <ul class="rules">
      {told.map((rule) => (
        <li key={JSON.stringify(rule)}>
          {t(`form.${rule.equal === false ? 'unless' : rule.rule}`, { ...rule, members: rule.members?.join(', ') })}
        </li>
      ))}
    </ul>
  );
}
