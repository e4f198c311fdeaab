// Tells Node where the scripts of the package are while the boundary is tested; see runner.mjs.
import { register } from 'node:module';

const scripts = JSON.stringify(process.env.BOUNDARY_SCRIPTS);

register(`data:text/javascript,${encodeURIComponent(`
  const scripts = ${scripts};
  const names = ['./errors.js', './decode.js'];
  export function resolve(specifier, context, next) {
    return next(names.includes(specifier) ? new URL(specifier, scripts).href : specifier, context);
  }
`)}`);
