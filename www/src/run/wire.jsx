import { signal, useSignal } from '@preact/signals';
import { tagOf } from '../result/result.jsx';
import { t } from '../text/index.js';
import { Card, CopyButton, Segmented } from '../ui/basics.jsx';
import { Body } from '../ui/code.jsx';
import { bytes, fileName } from '../ui/format.js';
import { layOut } from '../ui/layout.js';

const layout = signal('indented');

/** Request, answer and callback of a run, as they went over the wire. */
export function Wire({ run }) {
  const place = useSignal(0);
  const detail = run.details[place.value] ?? run.details[0];
  return (
    <Card
      id="wire"
      title={t('wire.title')}
      lead={t('wire.lead')}
      actions={
        <>
          {run.details.length > 1 && (
            <Segmented
              small
              label={t('wire.job')}
              name="wire-job"
              value={String(place.value)}
              onChange={(value) => (place.value = Number(value))}
              options={run.details.map((each, index) => ({ value: String(index), text: tagOf(each) }))}
            />
          )}
          <Segmented
            small
            label={t('wire.layout')}
            name="wire-layout"
            value={layout.value}
            onChange={(value) => (layout.value = value)}
            options={[
              { value: 'indented', text: t('wire.indented') },
              { value: 'raw', text: t('wire.raw') },
            ]}
          />
        </>
      }
    >
      <div class="panes">
        <RequestPane run={run} />
        <AnswerPane run={run} detail={detail} />
        <CallbackPane run={run} detail={detail} />
      </div>
    </Card>
  );
}

function RequestPane({ run }) {
  const exchange = run.wire.submit;
  return (
    <Pane
      id="request"
      title={t('wire.request')}
      line={exchange && `${exchange.method} ${pathOf(exchange.url)}`}
      headers={exchange?.headers}
      body={exchange?.body}
      empty={t('wire.request.none')}
    />
  );
}

function AnswerPane({ run, detail }) {
  const which = useSignal('latest');
  const { submit } = run.wire;
  const latest = detail && run.wire.jobs[detail.JobId];
  const exchange = which.value === 'latest' ? (latest ?? submit) : submit;
  return (
    <Pane
      id="answer"
      title={t('wire.answer')}
      line={exchange && lineOf(exchange)}
      headers={exchange?.answerHeaders}
      body={exchange?.answer}
      empty={exchange?.failure ?? t('wire.answer.none')}
    >
      {latest && (
        <Segmented
          small
          label={t('wire.answer')}
          name="wire-answer"
          value={which.value}
          onChange={(value) => (which.value = value)}
          options={[
            { value: 'submit', text: t('wire.answer.submit') },
            { value: 'latest', text: t('wire.answer.latest') },
          ]}
        />
      )}
    </Pane>
  );
}

function CallbackPane({ run, detail }) {
  const callback = run.callbacks.find(({ body }) => detail && body.includes(detail.JobId));
  const waiting = run.phase !== 'ended' ? 'waiting' : 'none';
  const empty = run.target.mode === 'local' ? waiting : run.target.callback ? 'cloud' : 'unset';
  return (
    <Pane
      id="callback"
      title={t('wire.callback')}
      line={callback && `POST /inbox/${run.id}`}
      headers={callback && Object.entries(callback.headers ?? {})}
      body={callback?.body}
      empty={t(`wire.callback.${empty}`)}
    />
  );
}

function Pane({ id, title, line, headers, body, empty, children }) {
  return (
    <section class="pane" aria-labelledby={`pane-${id}`} data-pane={id}>
      <header>
        <h3 id={`pane-${id}`}>{title}</h3>
        {body && <span class="muted small">{bytes(new Blob([body]).size)}</span>}
        <CopyButton text={body && layout.value === 'indented' ? layOut(body) : body} what={title} />
      </header>
      {children}
      {line && <p class="line">{line}</p>}
      {headers?.length > 0 && (
        <details class="headers">
          <summary>{t('wire.headers')}</summary>
          <dl>
            {headers.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {body ? <Body text={body} indented={layout.value === 'indented'} label={title} /> : <p class="muted empty">{empty}</p>}
    </section>
  );
}

function lineOf({ status, took, method, url }) {
  const time = took === undefined ? '' : ` · ${t('wire.milliseconds', { count: took })}`;
  return `${method} ${shorten(pathOf(url))} → ${status ?? '…'}${time}`;
}

function pathOf(url) {
  const { pathname, search } = new URL(url);
  return pathname + search;
}

/** Several ids in one describe make a path of hundreds of characters. */
function shorten(path) {
  return path.length > 60 ? `${path.slice(0, 24)}…${fileName(path).slice(-12)}` : path;
}
