import { BOTH, type Change, CONSUMER, PUBLISHER } from './change.ts';
import type { JsonSchema } from './json-schema.ts';

/** Formats and patterns of texts. A format comes with its pattern, so a change of both is reported once. */
export function compareForm(before: JsonSchema, after: JsonSchema, field: string): Change[] {
  const keywords = ['format', 'pattern'] as const;
  const changed = keywords.find((keyword) => before[keyword] !== after[keyword]);
  if (!changed) return [];
  const had = keywords.some((keyword) => before[keyword] !== undefined);
  const has = keywords.some((keyword) => after[keyword] !== undefined);
  if (!had) return [{ field, what: `${changed} ${after[changed]} added`, breaks: PUBLISHER }];
  if (!has) return [{ field, what: `${changed} ${before[changed]} removed`, breaks: CONSUMER }];
  const what = `${changed} changed from ${before[changed] ?? 'none'} to ${after[changed] ?? 'none'}`;
  // Two patterns are taken as different without checking which texts both match.
  return [{ field, what, breaks: BOTH }];
}
