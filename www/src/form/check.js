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
