/** The bodies of callbacks, in XML and in JSON. */

import { element, sorted, write } from '../xml.js';

const ARRAYS = new Set([
  'JobsDetail',
  'CosHeaders',
  'Tasks',
  'WatermarkTemplateId',
  'StreamExtract',
  'ObjectName',
  'ActionTags',
  'PlaceTags',
  'Tags',
  'ClipFrameResult',
  'Words',
]);

/** The service's JSON habits: leaves are text, an empty element is an empty text, only some names are always lists. */
export function toJson(node) {
  if (node.children.length === 0) return node.text;
  const object = {};
  for (const child of node.children) {
    const value = toJson(child);
    const held = Object.hasOwn(object, child.name) ? object[child.name] : undefined;
    if (Array.isArray(held)) held.push(value);
    else if (held !== undefined) object[child.name] = [held, value];
    else
      object[child.name] = ARRAYS.has(child.name) && !(child.name === 'ObjectName' && node.name === 'Md5Info') ? [value] : value;
  }
  return object;
}

const body = (root, format) => (format === 'JSON' ? JSON.stringify(toJson(root)) : write(root));

/** The body of a TaskFinish notification. */
export const taskFinish = (detail, format) =>
  body(element('Response', element('EventName', 'TaskFinish'), sorted(detail)), format);

/** The body of a WorkflowFinish notification. */
export const workflowFinish = (execution, format) =>
  body(element('Response', element('EventName', 'WorkflowFinish'), execution), format);

/** The type that goes with a format. */
export const typeOf = (format) => (format === 'JSON' ? 'application/json' : 'application/xml');
