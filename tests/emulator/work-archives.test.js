/** Archives, for real: what is packed here is unpacked again, by this service and by other programs. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { find, output, textAt } from './client.js';
import { workshop } from './workshop.js';

let shop;
let api;
before(async () => {
  shop = await workshop();
  ({ api } = shop);
  for (const [key, body] of Object.entries(FILES)) await api.cos('PUT', `/${key}`, { body });
});
after(() => shop.close());

const FILES = {
  'pack/a.txt': 'first',
  'pack/文件夹/b 1.txt': 'second '.repeat(1000),
  [`pack/${'long/'.repeat(30)}c.bin`]: 'third',
  'pack/empty': '',
};
const path = '/file_jobs';
const pack = (format, more = '<Prefix>pack/</Prefix>', flatten = 0) =>
  `<FileCompressConfig><Flatten>${flatten}</Flatten><Format>${format}</Format>${more}</FileCompressConfig>${output(`out/all.${format}`)}`;
const unpack = (prefix, more = '') => `<FileUncompressConfig><Prefix>${prefix}</Prefix>${more}</FileUncompressConfig>${output()}`;
const failed = async (tag, operation, options) => {
  const detail = await api.work(tag, operation, { path, ...options });
  return [textAt(detail, 'State'), textAt(detail, 'Code')];
};

for (const format of ['zip', 'tar', 'tar.gz'])
  test(`${format}: packed, unpacked, every byte as before`, async () => {
    const packed = await shop.done('FileCompress', pack(format), { input: null, path });
    assert.equal(textAt(packed, 'FileCompressResult', 'CompressFileCount'), '4');
    assert.equal(textAt(packed, 'FileCompressResult', 'Object'), `out/all.${format}`);
    const back = await shop.done('FileUncompress', unpack(`${format}/`), { input: `out/all.${format}`, path });
    assert.equal(textAt(back, 'FileUncompressResult', 'FileCount'), '4');
    for (const [key, body] of Object.entries(FILES)) assert.equal((await api.cos('GET', `/${format}/${key}`)).text, body, key);
    // Another program agrees.
    const program = spawnSync('tar', [format === 'tar.gz' ? '-tzf' : '-tf', shop.file(`out/all.${format}`)], {
      encoding: 'utf8',
    });
    if (format !== 'zip') assert.deepEqual(program.stdout.trim().split('\n').length, 4, program.stderr);
  });

test('single keys, flat names, what lies in front, and errors left out', async () => {
  const keys = '<Key>pack/a.txt</Key><Key>pack/none.txt</Key><IgnoreError>true</IgnoreError>';
  const packed = await shop.done('FileCompress', pack('zip', keys, 1), { input: null, path });
  const count = (name) => textAt(packed, 'FileCompressResult', name);
  assert.deepEqual([count('CompressFileCount'), count('ErrorCount')], ['1', '1']);
  for (const [replaced, key] of [
    ['0', 'u/a.txt'],
    ['1', 'u/all/a.txt'],
    ['2', 'u/out/all/a.txt'],
  ]) {
    await shop.done('FileUncompress', unpack('u/', `<PrefixReplaced>${replaced}</PrefixReplaced>`), {
      input: 'out/all.zip',
      path,
    });
    assert.equal((await api.cos('GET', `/${key}`)).text, 'first', key);
  }
});

test('what cannot be packed or unpacked fails by name', async () => {
  assert.deepEqual(await failed('FileCompress', pack('zip', '<Key>none</Key>'), { input: null }), ['Failed', 'ResourceNotFound']);
  assert.deepEqual(await failed('FileCompress', pack('rar'), { input: null }), ['Failed', 'InvalidArgument']);
  const secret = pack('zip', '<Prefix>pack/</Prefix><CompressKey>s</CompressKey>');
  assert.deepEqual(await failed('FileCompress', secret, { input: null }), ['Failed', 'ResourceNotSupported']);
  const whole = (await api.cos('GET', '/out/all.zip')).bytes;
  for (const [name, bytes] of [
    ['text', Buffer.from('no archive '.repeat(100))],
    ['cut.zip', whole.subarray(0, whole.length - 10)],
    ['cut.gz', Buffer.from([0x1f, 0x8b, 8, 0, 0])],
    ['lies.zip', Buffer.from(whole).fill(0xff, 40, 60)],
  ]) {
    await api.cos('PUT', `/bad/${name}`, { body: bytes });
    assert.deepEqual(await failed('FileUncompress', unpack('x/'), { input: `bad/${name}` }), ['Failed', 'InvalidObject'], name);
  }
  assert.equal((await api.cos('GET', '/', { query: [['prefix', 'x/']] })).text.includes('<Contents>'), false);
});

test('a zip of another program is read', {
  skip: spawnSync('python3', ['--version']).status !== 0 && 'not run: no python3',
}, async () => {
  writeFileSync(
    shop.scratch('z.py'),
    "import zipfile,sys\nz=zipfile.ZipFile(sys.argv[1],'w',zipfile.ZIP_DEFLATED)\nz.writestr('d/é.txt','hi'*500)\nz.writestr('s.txt','stored',zipfile.ZIP_STORED)\nz.mkdir('empty') if hasattr(z,'mkdir') else None\nz.close()\n",
  );
  assert.equal(spawnSync('python3', [shop.scratch('z.py'), shop.scratch('p.zip')]).status, 0);
  const { readFileSync } = await import('node:fs');
  await api.cos('PUT', '/in/p.zip', { body: readFileSync(shop.scratch('p.zip')) });
  const back = await shop.done('FileUncompress', unpack('py/'), { input: 'in/p.zip', path });
  assert.equal(textAt(find(back, 'FileUncompressResult'), 'FileCount'), '2');
  assert.equal((await api.cos('GET', '/py/d/é.txt')).text, 'hi'.repeat(500));
});
