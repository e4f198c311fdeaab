import { validateJob } from 'wanxiang-jobs';

/**
 * The package's own validation, by path.
 * @returns {Map<string, object[]>}
 */
export function validate(job) {
  const byPath = new Map();
  for (const issue of validateJob(job)) byPath.set(issue.path, [...(byPath.get(issue.path) ?? []), issue]);
  return byPath;
}

/** A message without the path it begins with, for where the path is in sight already. */
export function briefly({ path, message }) {
  return path && message.startsWith(`${path} `) ? message.slice(path.length + 1) : message;
}
