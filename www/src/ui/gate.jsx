import { findLocalService, target } from '../state/settings.js';
import { t } from '../text/index.js';
import { Note } from './notice.jsx';

/** Says what is missing while there is nowhere to send anything. */
export function TargetGate() {
  const { ready, asking, mode, missing } = target.value;
  if (ready || asking) return null;
  const names = missing.map((name) => t(`settings.${name}`)).join(', ');
  return (
    <Note tone="warn" title={t('target.none')}>
      <p>{mode === 'local' ? t('target.none.text') : t('target.incomplete', { missing: names })}</p>
      <div class="actions">
        {mode === 'local' && (
          <button type="button" onClick={findLocalService}>
            {t('target.again')}
          </button>
        )}
        <a href="#/settings">{t('target.open')}</a>
      </div>
    </Note>
  );
}
