import { signal } from '@preact/signals';
import { go } from '../state/route.js';
import { target } from '../state/settings.js';
import { t } from '../text/index.js';
import { take } from '../upload/uploads.js';

const over = signal(false);

/** Files may be dropped anywhere; a browser left alone would leave the page and show the file. */
export function listenForDrops() {
  let leaving;
  addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    clearTimeout(leaving);
    over.value = true;
  });
  addEventListener('dragleave', () => {
    // Passing from one element to the next leaves as well.
    leaving = setTimeout(() => (over.value = false), 120);
  });
  addEventListener('drop', async (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    over.value = false;
    // A place that takes files itself has done so by now.
    if (event.target.closest?.('[data-own-drop]')) return;
    const files = await filesOf(event.dataTransfer);
    if (!target.peek().ready || files.length === 0) return;
    go('studio');
    take(files);
  });
}

export function DropVeil() {
  if (!over.value) return null;
  return (
    <div class="veil" aria-hidden="true">
      <p>{t('input.drop.anywhere')}</p>
    </div>
  );
}

/** The files of a drop, those in folders among them. */
async function filesOf({ items, files }) {
  const entries = [...items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  if (!entries.some(({ isDirectory }) => isDirectory)) return [...files];
  const found = await Promise.all(entries.map(filesUnder));
  return found.flat();
}

async function filesUnder(entry) {
  if (entry.isFile) return [await new Promise((resolve, reject) => entry.file(resolve, reject))];
  const reader = entry.createReader();
  const all = [];
  for (;;) {
    // A reader gives a hundred at a time and says nothing of the rest.
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) break;
    all.push(...some);
  }
  return (await Promise.all(all.filter(({ name }) => !name.startsWith('.')).map(filesUnder))).flat();
}
