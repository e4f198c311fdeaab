import { t } from '../text/index.js';
import { CallbackReader } from '../tools/callback.jsx';
import { Refusal } from '../tools/refusal.jsx';

/** Two readers for what goes wrong between servers. What is pasted stays in the page. */
export function Tools() {
  return (
    <>
      <div class="page-head">
        <h1 tabIndex={-1}>{t('tool.title')}</h1>
        <p class="muted">{t('tool.lead')}</p>
      </div>
      <CallbackReader />
      <Refusal />
    </>
  );
}
