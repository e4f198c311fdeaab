/** Buckets: made, asked for, listed; and many objects deleted at once. */

import { Refusal } from '../http/errors.js';
import { needBucket } from '../http/site.js';
import { all, element, find, flagAt, parse, textAt, write, XmlError } from '../xml.js';

const XML = { 'content-type': 'application/xml' };

export function createBucket(_request, exchange) {
  const { core, bucket, region } = exchange;
  if (bucket === undefined || region !== core.defaults.region) needBucket(exchange);
  if (!core.storage.create(bucket)) throw new Refusal('BucketAlreadyOwnedByYou', 'The bucket is there already.');
  core.journal.put('bucket', bucket, { bucket });
  return { status: 200, body: '' };
}

export const headBucket = () => ({ status: 200, body: '' });

export function listObjects(request, { core, bucket }) {
  const prefix = request.param('prefix') ?? '';
  const delimiter = request.param('delimiter') ?? '';
  const marker = request.param('marker') ?? '';
  const wanted = request.param('max-keys') || '1000';
  if (!/^\d+$/.test(wanted)) throw new Refusal('InvalidArgument', `max-keys is not a number: ${wanted}`);
  const size = Math.min(Number(wanted), 1000);
  const coded = request.param('encoding-type') === 'url' ? encodeURIComponent : (text) => text;
  const page = core.storage.list(bucket, { prefix, marker, delimiter, size });
  const { appid } = core.defaults;
  const body = element(
    'ListBucketResult',
    element('Name', bucket),
    element('Prefix', coded(prefix)),
    element('Marker', coded(marker)),
    element('MaxKeys', size),
    delimiter ? element('Delimiter', coded(delimiter)) : null,
    element('IsTruncated', page.truncated),
    page.truncated ? element('NextMarker', coded(page.next)) : null,
    page.objects.map((meta) =>
      element(
        'Contents',
        element('Key', coded(meta.key)),
        element('LastModified', new Date(meta.modified).toISOString()),
        element('ETag', meta.etag),
        element('Size', meta.size),
        element('Owner', element('ID', appid), element('DisplayName', appid)),
        element('StorageClass', 'STANDARD'),
      ),
    ),
    page.prefixes.map((name) => element('CommonPrefixes', element('Prefix', coded(name)))),
  );
  return { status: 200, headers: XML, body: write(body) };
}

/** DeleteMultipleObjects: what is not there counts as deleted. */
export async function deleteObjects(request, { core, bucket }) {
  const root = await readDelete(request);
  const objects = all(root, 'Object');
  if (objects.length === 0 || objects.length > 1000)
    throw new Refusal('MalformedXML', `there are ${objects.length} Object, 1 to 1000 are allowed`);
  const keys = objects.map((object) => find(object, 'Key')?.text ?? '');
  if (keys.includes('')) throw new Refusal('MalformedXML', 'an Object has no Key');
  if (objects.some((object) => textAt(object, 'VersionId')))
    throw new Refusal('NotImplemented', 'versions of objects are not part of this service');
  for (const key of keys) await core.storage.delete(bucket, key);
  const told = flagAt(root, 'Quiet') ? [] : keys.map((key) => element('Deleted', element('Key', key)));
  return { status: 200, headers: XML, body: write(element('DeleteResult', told)) };
}

async function readDelete(request) {
  try {
    const root = parse((await request.body(2 << 20)).toString('utf8'));
    if (root.name === 'Delete') return root;
    throw new Refusal('MalformedXML', `the root element is ${root.name}, not Delete`);
  } catch (error) {
    if (error instanceof XmlError) throw new Refusal('MalformedXML', error.message);
    throw error;
  }
}
