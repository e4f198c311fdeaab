// Where the packed tarball, the package as installed from it, and the project are.
import { fileURLToPath } from 'node:url';

const project = new URL('../../../', import.meta.url);

export const projectDir = fileURLToPath(project);
export const tarball = fileURLToPath(new URL('dist/wanxiang-jobs.tgz', project));
export const installedDir = fileURLToPath(new URL('node_modules/wanxiang-jobs/', project));
