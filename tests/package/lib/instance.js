// Notices the module's instances as they are made, so that their memory can be looked at and a trap be forced.
//
// Imported before the package. A trap is thrown out of a function that the module calls, or else on the way out of one
// that it offers: either way nothing of the module runs to its end, as when `unreachable` is met.
const { Instance, RuntimeError } = WebAssembly;

let latest;
let armed = false;
const made = { instances: 0, trapped: 0 };

function fall() {
  armed = false;
  made.trapped += 1;
  throw new RuntimeError('unreachable');
}

const mapped = (object, change) =>
  Object.fromEntries(Object.entries(object).map(([name, value]) => [name, typeof value === 'function' ? change(value) : value]));

WebAssembly.Instance = function Noticed(module, imports) {
  const inward =
    (call) =>
    (...args) =>
      armed ? fall() : call(...args);
  const outward =
    (call) =>
    (...args) => {
      const answer = call(...args);
      return armed ? fall() : answer;
    };
  const given = mapped(imports, (value) => value);
  for (const [name, functions] of Object.entries(imports)) given[name] = mapped(functions, inward);
  latest = new Instance(module, given);
  made.instances += 1;
  return { exports: mapped(latest.exports, outward) };
};

/** Bytes of the memory of the instance that was made last. */
export const moduleBytes = () => latest.exports.memory.buffer.byteLength;

/** The first bytes of the buffer that texts come in by, as the last of them left it. */
export const inbound = (length) => new Uint8Array(latest.exports.memory.buffer, latest.exports.scratch(0), length);

/** The next step into the module is its last. */
export const trapNext = () => {
  armed = true;
};

/** How many instances were made, and how many traps were met. */
export const counts = () => ({ ...made });
