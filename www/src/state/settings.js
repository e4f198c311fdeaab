import { computed, signal } from '@preact/signals';

const STORAGE = 'wanxiang-console.addresses';
const FIELDS = ['mode', 'bucket', 'region', 'sts', 'cos', 'ci', 'callback'];

/** What a person typed; addresses only, because this is what survives in the browser. */
export const saved = signal(load());

/** What the local service says about itself: undefined while asking, null when there is none. */
export const local = signal(undefined);

/** The addresses in use, or `ready: false` with what is missing. */
export const target = computed(() => targetOf(saved.value));

/** The addresses that a choice leads to, saved or not. */
export function targetOf(choice) {
  return choice.mode === 'cloud' ? cloudTarget(choice) : localTarget(local.value, choice);
}

export function save(choice) {
  const kept = Object.fromEntries(FIELDS.map((name) => [name, (choice[name] ?? '').trim()]));
  saved.value = kept;
  try {
    localStorage.setItem(STORAGE, JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing still works for this visit.
  }
}

/** Asks whoever serves the page for the local service. */
export async function findLocalService({ quietly = false } = {}) {
  try {
    const answer = await fetch(new URL('local-service.json', document.baseURI), {
      cache: 'no-store',
      signal: AbortSignal.timeout(20_000),
    });
    const found = answer.ok ? await answer.json() : null;
    // The same addresses are no news; whoever waits for a change is not woken.
    if (JSON.stringify(found) !== JSON.stringify(local.peek())) local.value = found;
  } catch {
    // What was found before may come back; a page that was just opened has to say that there is none.
    if (!quietly || local.peek() === undefined) local.value = null;
  }
}

function load() {
  try {
    const kept = JSON.parse(localStorage.getItem(STORAGE) ?? '{}');
    return Object.fromEntries(FIELDS.map((name) => [name, String(kept[name] ?? '')]));
  } catch {
    return Object.fromEntries(FIELDS.map((name) => [name, '']));
  }
}

function cloudTarget(choice) {
  const missing = ['bucket', 'region', 'sts'].filter((name) => !choice[name]);
  const { bucket, region, sts, callback } = choice;
  return {
    mode: 'cloud',
    ready: missing.length === 0,
    missing,
    bucket,
    region,
    sts,
    cos: trim(choice.cos) || `https://${bucket}.cos.${region}.myqcloud.com`,
    ci: trim(choice.ci) || `https://${bucket}.ci.${region}.myqcloud.com`,
    callback,
  };
}

function localTarget(found, choice) {
  if (!found) return { mode: 'local', ready: false, asking: found === undefined, missing: ['service'] };
  return {
    mode: 'local',
    ready: true,
    missing: [],
    bucket: found.bucket,
    region: found.region,
    sts: found.sts,
    cos: trim(choice.cos) || found.cos,
    ci: trim(choice.ci) || found.ci,
    control: found.control,
  };
}

function trim(address) {
  return (address ?? '').replace(/\/+$/, '');
}
