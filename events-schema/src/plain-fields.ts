import type { EventContract } from './define-event.ts';
import { personalDataClasses } from './personal-data.ts';

/** The name under which `generated/plain-fields.ts` lists an event's fields. */
export const plainKey = ({ name, version }: Pick<EventContract, 'name' | 'version'>) => `${name} ${version}`;

/** Paths of the fields that say nothing about a person in any alternative of the data, `reading.kind`, `reasons[]`. */
export function plainFieldsOf({ data }: Pick<EventContract, 'data'>): string[] {
  const classes = personalDataClasses(data);
  const sensitive = new Set(classes.filter(([, pii]) => pii !== 'none').map(([path]) => path));
  return [...new Set(classes.map(([path]) => path))].filter((path) => !sensitive.has(path)).sort();
}

/**
 * The part of an event's data that people who watch the platform may see: only the given fields. Fields that the contract does
 * not know are left out.
 * @param fields as `plainFieldsOf` lists them
 * @example onlyFields({ claimId: '…', lossDate: '2026-05-01' }, ['lossDate']) // { lossDate: '2026-05-01' }
 */
export function onlyFields(
  data: Readonly<Record<string, unknown>>,
  fields: readonly string[],
): Record<string, unknown> {
  return (within(data, '', new Set(fields)) ?? {}) as Record<string, unknown>;
}

function within(value: unknown, path: string, fields: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) {
    const kept = value.map((item) => within(item, `${path}[]`, fields)).filter((item) => item !== undefined);
    // An empty list stays if its items could be shown: its emptiness says something.
    return kept.length > 0 || [...fields].some((field) => field.startsWith(`${path}[]`)) ? kept : undefined;
  }
  if (value === null || typeof value !== 'object') return fields.has(path) ? value : undefined;
  const kept = Object.entries(value)
    .map(([name, inner]) => [name, within(inner, path ? `${path}.${name}` : name, fields)] as const)
    .filter(([, inner]) => inner !== undefined);
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}
