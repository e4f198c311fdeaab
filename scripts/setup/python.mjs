// Makes the official Python SDK ready, with which the local service is tried. A machine without Python goes without: the tests
// that need it say that they did not run.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { toolsDir } from '../lib/project.mjs';
import { ask, step } from '../lib/run.mjs';
import { find } from './find.mjs';

export const purpose = 'the Python SDK';

const SDK = 'cos-python-sdk-v5==1.9.44';
const folder = join(toolsDir, 'python', SDK);

export async function ensure() {
  try {
    const python = find('PYTHON', 'python3');
    if (!python) return without('there is no python3');
    if (!works(python)) await install(python);
    return works(python) ? { env: { PYTHON: python, PYTHON_SDK: folder } } : without('it is installed but does not load');
  } catch (error) {
    return without(error.message);
  }
}

async function install(python) {
  if (ask(python, ['-m', 'pip', '--version']) === undefined) throw new Error('python3 has no pip');
  const args = ['-m', 'pip', 'install', '--disable-pip-version-check', '--target', folder, SDK];
  await step(`pip install ${SDK}`, python, args, { minutes: 5 });
}

const works = (python) =>
  existsSync(folder) && ask(python, ['-c', 'import qcloud_cos, xmltodict'], { env: { PYTHONPATH: folder } }) !== undefined;

function without(why) {
  process.stderr.write(`set-up: tests with the Python SDK will not run: ${why}\n`);
  return {};
}
