import { signal } from '@preact/signals';

/** The path of the member to be shown; groups on the way open themselves. */
export const wanted = signal(undefined);

/** Opens what stands around a member and puts the cursor into it, or into the group if it has no field. */
export function show(path) {
  wanted.value = path;
  requestAnimationFrame(() => requestAnimationFrame(() => reveal(path)));
}

/** Whether a group lies on the way to the member that is wanted. */
export function leadsToWanted(path) {
  return wanted.value === path || (wanted.value ?? '').startsWith(`${path}.`);
}

function reveal(path) {
  const steps = path.split('.');
  // Inner groups are drawn as outer ones open; what is drawn by now is as near as one gets.
  while (steps.length > 0) {
    const at = steps.join('.');
    const found = document.getElementById(`field-${at}`) ?? document.getElementById(`group-${at}`);
    if (found) {
      found.scrollIntoView({ behavior: 'smooth', block: 'center' });
      found.focus({ preventScroll: true });
      break;
    }
    steps.pop();
  }
}
