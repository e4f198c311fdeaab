import { signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { t } from '../text/index.js';
import { Card } from '../ui/basics.jsx';
import { Failure, Note } from '../ui/notice.jsx';
import { Paste } from './paste.jsx';
import { readPaste } from './paste.js';
import { answerOf, firstDifference, reasonOf, signedTextsOf } from './signature.js';

const request = signal('');
const answer = signal('');

/** Says why a request was refused: what it signed beside what the service signed, and the first difference. */
export function Refusal() {
  const result = useSignal(undefined);
  useEffect(() => {
    let current = true;
    explainRefusal(request.value, answer.value).then((found) => {
      if (current) result.value = found;
    });
    return () => (current = false);
  }, [request.value, answer.value]);
  return (
    <Card id="refused" title={t('tool.refused')} lead={t('tool.refused.lead')}>
      <div class="pastes">
        <Paste
          id="refused-request"
          label={t('tool.request')}
          text={request}
          hint={"curl -X POST 'https://bucket.ci.region.myqcloud.com/jobs' -H 'Authorization: q-sign-algorithm=…'"}
        />
        <Paste id="refused-answer" label={t('tool.answer')} text={answer} hint={'<Error><Code>SignatureDoesNotMatch</Code>…'} />
      </div>
      {result.value && <Explained {...result.value} />}
    </Card>
  );
}

async function explainRefusal(requestText, answerText) {
  if (!requestText.trim()) return undefined;
  try {
    const sent = readPaste(requestText);
    const texts = await signedTextsOf(sent);
    const said = { ...answerOf(readPaste(answerText)), status: readPaste(answerText).status };
    return { texts, said, found: reasonOf({ request: sent, texts, answer: said, now: Date.now() / 1000 }) };
  } catch (error) {
    return { error };
  }
}

function Explained({ texts, said, found, error }) {
  if (error) return <Failure error={{ name: 'InputError', code: 'NoRequest', message: error.message }} />;
  const pairs = [
    ['FormatString', texts.formatString, said.formatString],
    ['StringToSign', texts.stringToSign, said.stringToSign],
  ];
  return (
    <div class="read" data-reason={found.reason}>
      <Note tone="warn" title={t(`tool.reason.${found.reason}`, found.values)}>
        <p>{t(`tool.reason.${found.reason}.do`, found.values)}</p>
      </Note>
      {pairs.map(([name, ours, theirs]) => (
        <div class="panes two" key={name}>
          <SignedText name={`${name} · ${t('tool.ours')}`} text={ours} other={theirs} />
          <SignedText name={`${name} · ${t('tool.theirs')}`} text={theirs} other={ours} />
        </div>
      ))}
    </div>
  );
}

/** A signed text with the first difference marked. */
function SignedText({ name, text, other }) {
  const difference = text && other ? firstDifference(text, other) : undefined;
  const lines = (text ?? '').replace(/\n$/, '').split('\n');
  return (
    <section class="pane" aria-label={name}>
      <header>
        <h3>{name}</h3>
      </header>
      {text ? (
        <pre class="body wrapped" tabIndex={0} role="group" aria-label={name}>
          {lines.map((line, index) =>
            difference?.line === index ? (
              <span key={index}>
                {line.slice(0, difference.column)}
                <mark>{line.slice(difference.column) || '␤'}</mark>
                {'\n'}
              </span>
            ) : (
              <span key={index}>{`${line}\n`}</span>
            ),
          )}
        </pre>
      ) : (
        <p class="muted empty">{t('tool.nottold')}</p>
      )}
    </section>
  );
}
