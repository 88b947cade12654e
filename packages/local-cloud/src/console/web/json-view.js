import { h } from './dom.js';
import { link } from './link.js';

/** JSON for people: indented, coloured, with the JSON inside its strings expanded. Correlation ids link to their trace. */
export function jsonView(value, label) {
  return h('pre', { class: 'json', 'aria-label': label }, h('code', {}, parts(value, '', '')));
}

/** Text that may be JSON. */
export function textView(text, label) {
  const value = inner(text);
  return value === undefined
    ? h('pre', { class: 'json', 'aria-label': label }, h('code', {}, text))
    : jsonView(value, label);
}

function parts(value, indent, key) {
  if (Array.isArray(value))
    return several(
      '[',
      ']',
      value.map((one) => [parts(one, `${indent}  `, key)]),
      indent,
    );
  if (value !== null && typeof value === 'object') {
    const members = Object.entries(value).map(([name, one]) => [
      h('span', { class: 'k' }, JSON.stringify(name)),
      ': ',
      parts(one, `${indent}  `, name),
    ]);
    return several('{', '}', members, indent);
  }
  if (typeof value !== 'string') return h('span', { class: value === null ? 'n' : 'v' }, JSON.stringify(value));
  const inside = inner(value);
  if (inside !== undefined) return [h('span', { class: 'n' }, 'text of '), parts(inside, indent, key)];
  const text = JSON.stringify(value);
  return /^correlation_?id$/i.test(key)
    ? link(`/traces/${encodeURIComponent(value)}`, text)
    : h('span', { class: 's' }, text);
}

function several(open, close, members, indent) {
  if (members.length === 0) return open + close;
  const lines = members.map((member, index) => [`\n${indent}  `, member, index < members.length - 1 ? ',' : '']);
  return [open, lines, `\n${indent}`, close];
}

function inner(text) {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // It only looked like JSON.
    return undefined;
  }
}
