import { signal } from '@preact/signals';

/** What has been filled in so far, by tag; it ends with the page. */
export const drafts = signal({});
