import { JSONPath } from 'jsonpath-plus';

type Step = string | number;

const parsedPaths = new Map<string, Step[] | undefined>();

/** The steps of a path that names at most one place (`$.a['b c'][0]`); undefined for wildcards, filters, slices. */
export function definiteSteps(path: string): Step[] | undefined {
  if (parsedPaths.has(path)) return parsedPaths.get(path);
  const steps = parseSteps(path);
  parsedPaths.set(path, steps);
  return steps;
}

function parseSteps(path: string): Step[] | undefined {
  if (!path.startsWith('$')) return undefined;
  const step = /\.([^.[\]()*?@'"\s]+)|\[(-?\d+)\]|\['((?:[^'\\]|\\.)*)'\]|\["((?:[^"\\]|\\.)*)"\]/y;
  const steps: Step[] = [];
  let at = 1;
  while (at < path.length) {
    step.lastIndex = at;
    const match = step.exec(path);
    if (!match) return undefined;
    if (match[2] !== undefined) steps.push(Number(match[2]));
    else steps.push(match[1] ?? (match[3] ?? match[4] ?? '').replace(/\\(.)/g, '$1'));
    at = step.lastIndex;
  }
  return steps;
}

/**
 * The value at `path` in `data`; undefined where a definite path leads nowhere. A path with wildcards, filters, slices or
 * `..` always returns a list.
 */
export function readPath(path: string, data: unknown): unknown {
  const steps = definiteSteps(path);
  if (steps) return walk(steps, data);
  const length = /^(.*)\.length\(\)$/.exec(path)?.[1];
  if (length !== undefined) {
    const inner = readPath(length, data);
    return Array.isArray(inner) || typeof inner === 'string' ? inner.length : undefined;
  }
  if (data === null || typeof data !== 'object') return [];
  return JSONPath({ path, json: data, wrap: true });
}

function walk(steps: Step[], data: unknown): unknown {
  let value: any = data;
  for (const step of steps) {
    if (value === null || typeof value !== 'object') return undefined;
    if (Array.isArray(value)) value = typeof step === 'number' ? value.at(step) : undefined;
    else value = Object.hasOwn(value, String(step)) ? value[step] : undefined;
  }
  return value;
}

/** `data` with `value` at the reference path, with missing objects created; undefined where the path cannot be created. */
export function writePath(path: string, data: unknown, value: unknown): unknown {
  const steps = definiteSteps(path);
  if (!steps) return undefined;
  if (steps.length === 0) return value;
  if (data === null || typeof data !== 'object') return undefined;
  const root = structuredClone(data);
  let place: any = root;
  for (const [index, step] of steps.entries()) {
    if (Array.isArray(place) ? typeof step !== 'number' || step >= place.length : typeof step === 'number')
      return undefined;
    if (index === steps.length - 1) {
      Object.defineProperty(place, step, { value, writable: true, enumerable: true, configurable: true });
      break;
    }
    const next = Object.hasOwn(place, step) ? place[step] : undefined;
    if (next === null || typeof next !== 'object') place[step] = {};
    place = place[step];
  }
  return root;
}
