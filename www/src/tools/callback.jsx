import { signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { codeOf } from '../form/code.js';
import { Facts, Table } from '../result/facts.jsx';
import { tagOf } from '../result/result.jsx';
import { timeOf } from '../run/steps.jsx';
import { client } from '../state/client.js';
import { closeRun, openRun, runOf } from '../state/runs.js';
import { target } from '../state/settings.js';
import { t } from '../text/index.js';
import { Card, CopyButton, State } from '../ui/basics.jsx';
import { Body } from '../ui/code.jsx';
import { moment } from '../ui/format.js';
import { Failure, Note } from '../ui/notice.jsx';
import { differences, readCallback, requestOf } from './callback.js';
import { Paste } from './paste.jsx';

// What was pasted stays while one looks something up on another page, and ends with the page.
const callback = signal('');

/** Reads a callback: what it says, what is new in it, and the job as code. */
export function CallbackReader() {
  const read = readSafely(callback.value);
  return (
    <Card id="read-callback" title={t('tool.callback')} lead={t('tool.callback.lead')}>
      <Paste
        id="callback"
        label={t('tool.callback.paste')}
        text={callback}
        hint={'<Response><EventName>TaskFinish</EventName>…'}
      />
      {read?.error && <Failure error={read.error} />}
      {read?.notification && <Callback read={read} />}
    </Card>
  );
}

function readSafely(text) {
  if (!text.trim()) return undefined;
  try {
    return readCallback(text);
  } catch (error) {
    return { error };
  }
}

function Callback({ read }) {
  const { notification, details, unknown, body } = read;
  return (
    <div class="read" data-read>
      <Note tone="warn" title={t('tool.trust')}>
        <p>{t('tool.trust.text')}</p>
      </Note>
      <p>
        <strong>{notification.EventName}</strong>
      </p>
      {notification.WorkflowExecution && <Facts value={{ ...notification.WorkflowExecution, Tasks: undefined }} />}
      {details.map((detail, place) => (
        <CalledBack key={detail.JobId ?? place} detail={detail} />
      ))}
      <section>
        <h3>{t('tool.unknown')}</h3>
        {unknown.length === 0 ? (
          <p class="muted">{t('tool.unknown.none')}</p>
        ) : (
          <Table
            caption={t('tool.unknown')}
            head={[t('tool.member'), t('result.value')]}
            rows={unknown.map(([path, text]) => [<code key={path}>{path}</code>, text])}
          />
        )}
      </section>
      <details class="preview">
        <summary>{t('tool.body')}</summary>
        <Body text={body} indented label={t('tool.body')} />
      </details>
    </div>
  );
}

function CalledBack({ detail }) {
  const asked = useSignal(undefined);
  const run = runOf(detail.JobId);
  useEffect(() => {
    if (!run) return undefined;
    openRun(run.id);
    return () => closeRun(run.id);
  }, [run?.id]);
  const known = run && !run.light ? run.details.find(({ JobId }) => JobId === detail.JobId) : undefined;
  const before = asked.value?.detail ?? known;
  const changes = before ? differences(before, detail) : [];
  const request = requestOf(detail);
  const code = request && javascriptOf(request);
  const ask = async () => {
    try {
      asked.value = { detail: await client.value.describeJob(detail.JobId), done: true };
    } catch (error) {
      asked.value = { error };
    }
  };
  const times = ['CreationTime', 'StartTime', 'EndTime']
    .map((name) => [name, timeOf(detail[name])])
    .filter(([, at]) => at !== undefined);
  return (
    <section class="called-back">
      <h3>
        {tagOf(detail)} <code>{detail.JobId}</code> {detail.State && <State state={detail.State} />}
      </h3>
      <Table
        caption={t('tool.facts')}
        head={[t('tool.member'), t('result.value')]}
        rows={[
          ['Code', detail.Code],
          ['Message', detail.Message],
          ['Input', detail.Input?.Object],
          ...times.map(([name, at]) => [name, `${moment(at)} (${detail[name]})`]),
        ].filter(([, value]) => value)}
      />
      <details class="preview">
        <summary>{t('tool.tree')}</summary>
        <Facts value={detail.Operation} />
      </details>
      <div class="actions">
        <button type="button" onClick={ask} disabled={!client.value || !detail.JobId}>
          {t('tool.ask')}
        </button>
        {asked.value?.done && !asked.value.detail && <span class="state bad">{t('tool.ask.unknown')}</span>}
        {before && changes.length === 0 && <span class="state good">{t('tool.same')}</span>}
      </div>
      {asked.value?.error && <Failure error={asked.value.error} />}
      {changes.length > 0 && (
        <Table
          caption={t('tool.changes')}
          head={[t('tool.member'), t(asked.value?.detail ? 'tool.service' : 'tool.before'), t('tool.now')]}
          rows={changes.slice(0, 60).map(([path, old, now]) => [<code key={path}>{path}</code>, shown(old), shown(now)])}
        />
      )}
      {code && (
        <details class="preview">
          <summary>{t('tool.code')}</summary>
          <CopyButton text={code} what={t('tool.code')} />
          <Body text={code} label={t('tool.code')} />
        </details>
      )}
    </section>
  );
}

const shown = (value) => (value === undefined ? undefined : typeof value === 'object' ? JSON.stringify(value) : String(value));

function javascriptOf(request) {
  try {
    return codeOf(request, target.value).find(({ id }) => id === 'js').text;
  } catch {
    return undefined;
  }
}
