// The bill of materials of the module, CycloneDX: every crate that is compiled into it, and nothing that only builds or tests it.
import { spawnSync } from 'node:child_process';
import { root } from '../lib/project.mjs';
import { environment } from '../lib/run.mjs';

export function billOfMaterials({ env }) {
  const args = ['metadata', '--locked', '--format-version', '1', '--filter-platform', 'wasm32-unknown-unknown'];
  // web-sys alone lists more features than a pipe holds by default.
  const told = spawnSync('cargo', args, { cwd: root, env: environment(env), encoding: 'utf8', maxBuffer: 1 << 28 });
  if (told.status !== 0) throw new Error(`cargo metadata: ${told.stderr}`);
  const { packages, resolve } = JSON.parse(told.stdout);
  const nodes = new Map(resolve.nodes.map((node) => [node.id, node]));
  const reached = new Set();
  // A macro is run by the compiler and is not in the module, and neither is what it is made of.
  const isMacro = (id) => packages.find((one) => one.id === id).targets.some(({ kind }) => kind.includes('proc-macro'));
  const visit = (id) => {
    if (reached.has(id) || isMacro(id)) return;
    reached.add(id);
    for (const { pkg, dep_kinds: kinds } of nodes.get(id).deps) if (kinds.some(({ kind }) => kind === null)) visit(pkg);
  };
  visit(resolve.root);
  const own = packages.find(({ id }) => id === resolve.root);
  const component = ({ name, version, license }) => ({
    type: 'library',
    name,
    version,
    purl: `pkg:cargo/${name}@${version}`,
    ...(license && { licenses: [{ expression: license }] }),
  });
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { ...component(own), purl: `pkg:npm/${own.name}@${own.version}` } },
    components: packages.filter(({ id }) => reached.has(id) && id !== own.id).map(component),
  };
}
