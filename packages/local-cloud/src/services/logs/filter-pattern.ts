import { NotEmulated } from '../../errors.ts';
import { jsonPattern } from './json-pattern.ts';

const TERM = /([?-]?)(?:"((?:[^"\\]|\\.)*)"|(\S+))/g;

/**
 * A CloudWatch filter of plain terms: all must occur, at least one of those marked `?`, and none of those marked `-`.
 * `{ $.x = … }` tests JSON messages; space-delimited (`[a, b]`) patterns and `%expressions%` are refused.
 */
export function filterPattern(pattern: string | undefined): (message: string) => boolean {
  const trimmed = pattern?.trim() ?? '';
  if (trimmed === '' || trimmed === '""') return () => true;
  if (trimmed.startsWith('{')) return jsonPattern(trimmed);
  if (/^[[%]/.test(trimmed)) throw new NotEmulated(`the log filter pattern ${trimmed}; plain terms and JSON are`);
  const all: string[] = [];
  const any: string[] = [];
  const none: string[] = [];
  for (const [, mark, quoted, plain] of trimmed.matchAll(TERM)) {
    const term = quoted?.replace(/\\(.)/g, '$1') ?? plain!;
    (mark === '?' ? any : mark === '-' ? none : all).push(term);
  }
  return (message) =>
    all.every((term) => message.includes(term)) &&
    (any.length === 0 || any.some((term) => message.includes(term))) &&
    !none.some((term) => message.includes(term));
}
