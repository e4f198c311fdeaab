/** What outlives the page: runs and uploads in IndexedDB. A browser that keeps nothing gets a memory for this visit. */

const NAME = 'wanxiang-console';
const STORES = ['runs', 'uploads'];
const memory = Object.fromEntries(STORES.map((store) => [store, new Map()]));

let opening;

function open() {
  opening ??= new Promise((resolve) => {
    try {
      const request = indexedDB.open(NAME, 1);
      request.onupgradeneeded = () => STORES.forEach((store) => request.result.createObjectStore(store, { keyPath: 'id' }));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve(undefined);
      request.onblocked = () => resolve(undefined);
    } catch {
      resolve(undefined);
    }
  });
  return opening;
}

async function inStore(store, mode, use, instead) {
  const db = await open();
  if (!db) return instead(memory[store]);
  return new Promise((resolve, reject) => {
    const request = use(db.transaction(store, mode).objectStore(store));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

export const all = (store) =>
  inStore(
    store,
    'readonly',
    (rows) => rows.getAll(),
    (rows) => [...rows.values()],
  );
export const get = (store, id) =>
  inStore(
    store,
    'readonly',
    (rows) => rows.get(id),
    (rows) => rows.get(id),
  );
export const put = (store, row) =>
  inStore(
    store,
    'readwrite',
    (rows) => rows.put(row),
    (rows) => void rows.set(row.id, row),
  );
export const remove = (store, id) =>
  inStore(
    store,
    'readwrite',
    (rows) => rows.delete(id),
    (rows) => void rows.delete(id),
  );
