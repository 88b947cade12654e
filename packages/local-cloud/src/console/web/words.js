import { h } from './dom.js';

const pad = (value, digits = 2) => String(value).padStart(digits, '0');

/** A moment: the time, with the date unless it is today. */
export function moment(at, { exact = false } = {}) {
  if (at === undefined || at === null) return '–';
  const date = new Date(at);
  const time = `${pad(date.getHours())}:${pad(date.getMinutes())}:${pad(date.getSeconds())}${exact ? `.${pad(date.getMilliseconds(), 3)}` : ''}`;
  const today = date.toDateString() === new Date().toDateString();
  const text = today ? time : `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())} ${time}`;
  return h('time', { datetime: date.toISOString(), title: date.toISOString(), class: 'time' }, text);
}

export function duration(milliseconds) {
  if (milliseconds === undefined || Number.isNaN(milliseconds)) return '–';
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 60_000) return `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 2 : 1)} s`;
  if (milliseconds < 3_600_000)
    return `${Math.floor(milliseconds / 60_000)} min ${Math.round((milliseconds % 60_000) / 1000)} s`;
  return `${Math.floor(milliseconds / 3_600_000)} h ${Math.round((milliseconds % 3_600_000) / 60_000)} min`;
}

export function bytes(size) {
  if (size < 1024) return `${size} B`;
  return size < 1024 ** 2 ? `${(size / 1024).toFixed(1)} KiB` : `${(size / 1024 ** 2).toFixed(1)} MiB`;
}

export const count = (number, one, many = `${one}s`) => `${number.toLocaleString('en')} ${number === 1 ? one : many}`;

/** Names of stacks, the longest first, used to shorten the names of their resources. */
let stackNames = [];
export function knowStacks(names) {
  stackNames = [...names].sort((a, b) => b.length - a.length);
}

/** A resource's short name with its stack beside it in small print; the full name on hover. */
export function resourceName(name) {
  const stack = stackNames.find((one) => name.startsWith(`${one}-`));
  const own = (stack ? name.slice(stack.length + 1) : name).replace(/-[0-9a-f]{12}$/, '');
  return h(
    'span',
    { class: 'resource', title: name },
    h('span', { class: 'own' }, own),
    stack && h('small', {}, stack),
  );
}

/** A word for a state, in its colour. */
export function chip(text, tone = 'plain') {
  return h('span', { class: `chip ${tone}` }, text);
}

const TONES = {
  SUCCEEDED: 'good',
  CREATE_COMPLETE: 'good',
  UPDATE_COMPLETE: 'good',
  CONFIRMED: 'good',
  ENABLED: 'good',
  RUNNING: 'busy',
  FAILED: 'bad',
  TIMED_OUT: 'bad',
  ABORTED: 'bad',
};
export const statusChip = (status) =>
  chip(status.toLowerCase().replaceAll('_', ' '), TONES[status] ?? (/FAILED|ROLLBACK/.test(status) ? 'bad' : 'plain'));
