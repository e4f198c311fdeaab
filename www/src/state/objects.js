import { ask } from './storage.js';

const text = (node, name) => node.getElementsByTagName(name)[0]?.textContent ?? '';
const decoded = (name) => decodeURIComponent(name.replaceAll('+', '%20'));

/**
 * One page of what lies under a prefix.
 * @returns {Promise<{ folders: string[], objects: Array<{ key: string, size: number, modified: string }>, next?: string }>}
 */
export async function listObjects(prefix, marker, signal) {
  const query = { prefix, delimiter: '/', 'max-keys': '100', 'encoding-type': 'url', ...(marker && { marker }) };
  const answer = await ask({ method: 'GET', key: '', action: 'name/cos:GetBucket', query, signal });
  const page = new DOMParser().parseFromString(answer.text, 'application/xml').documentElement;
  const all = (name) => [...page.getElementsByTagName(name)];
  return {
    folders: all('CommonPrefixes').map((node) => decoded(text(node, 'Prefix'))),
    objects: all('Contents').map((node) => ({
      key: decoded(text(node, 'Key')),
      size: Number(text(node, 'Size')),
      modified: text(node, 'LastModified'),
    })),
    next: text(page, 'IsTruncated') === 'true' ? decoded(text(page, 'NextMarker')) : undefined,
  };
}
