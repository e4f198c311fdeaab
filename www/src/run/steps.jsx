import { parseTime } from 'wanxiang-jobs';
import { tagOf } from '../result/result.jsx';
import { t } from '../text/index.js';
import { Card } from '../ui/basics.jsx';
import { duration, fileName, moment } from '../ui/format.js';

/** A time as the service writes it, in milliseconds; what is no time is none. */
export function timeOf(text) {
  try {
    return parseTime(text)?.getTime();
  } catch {
    return undefined;
  }
}

/** When things happened, by the service's clock, in local time; and what went in. */
export function Steps({ run }) {
  return (
    <Card id="steps" title={t('steps.title')}>
      <dl class="facts-list">
        <div>
          <dt>{t('steps.input')}</dt>
          <dd>
            {run.request.Input?.Object ? (
              <>
                {run.input?.name ?? fileName(run.request.Input.Object)} <code>{run.request.Input.Object}</code>
              </>
            ) : (
              (run.request.Input?.Url ?? '–')
            )}
          </dd>
        </div>
        <div>
          <dt>{t('steps.sent')}</dt>
          <dd>{moment(run.startedAt)}</dd>
        </div>
        {run.details.map((detail) => (
          <StepsOf key={detail.JobId} detail={detail} several={run.details.length > 1} />
        ))}
        <div>
          <dt>{t('steps.where')}</dt>
          <dd>
            {t(`target.${run.target.mode}`)} <code>{run.target.bucket}</code> {run.target.region}
          </dd>
        </div>
      </dl>
    </Card>
  );
}

export function StepsOf({ detail, several }) {
  const created = timeOf(detail.CreationTime);
  const started = timeOf(detail.StartTime);
  const ended = timeOf(detail.EndTime);
  const steps = [
    ['steps.created', created],
    ['steps.started', started],
    ['steps.ended', ended],
  ].filter(([, at]) => at !== undefined);
  return (
    <>
      {steps.map(([name, at]) => (
        <div key={name}>
          <dt>
            {several && `${tagOf(detail)} · `}
            {t(name)}
          </dt>
          <dd>
            {moment(at)}
            {name === 'steps.ended' && started !== undefined && (
              <span class="muted"> · {t('steps.took', { time: duration(Math.max(0, (ended - started) / 1000)) })}</span>
            )}
            {name === 'steps.started' && created !== undefined && (
              <span class="muted"> · {t('steps.waited', { time: duration(Math.max(0, (started - created) / 1000)) })}</span>
            )}
          </dd>
        </div>
      ))}
    </>
  );
}
