import type { Caller } from '../../kernel.ts';
import { userOf } from '../../metering/billed-verbs.ts';
import { KB, started } from '../../metering/usage.ts';
import { type Item, rules, type TableDescription } from './dynalite.ts';
import type { Engine } from './engine.ts';

/** The payer of a request, and the factor for a transaction. */
export interface Bill {
  caller: Caller;
  factor: 1 | 2;
}

const writeUnits = (item: Item | undefined): number => started(item ? rules.itemSize(item) : 0, KB);

/**
 * Write units of one item: of the larger of its old and new version, and of each index that has to change.
 * @returns units by `<table>` and `<table>/index/<index>`
 */
export function unitsOfWrite(table: TableDescription, old: Item | undefined, next: Item | undefined) {
  const indexes = (table.GlobalSecondaryIndexes ?? []).map((index): [string, number] => [
    `${table.TableName}/index/${index.IndexName}`,
    unitsOfIndex(table, index, old, next),
  ]);
  return new Map([[table.TableName, Math.max(writeUnits(old), writeUnits(next))], ...indexes]);
}

type Index = NonNullable<TableDescription['GlobalSecondaryIndexes']>[number] & {
  Projection?: { ProjectionType?: string; NonKeyAttributes?: string[] };
};

function unitsOfIndex(table: TableDescription, index: Index, old: Item | undefined, next: Item | undefined): number {
  const was = old && projected(table, index, old);
  const is = next && projected(table, index, next);
  if (!was && !is) return 0;
  if (!was || !is) return writeUnits(was ?? is);
  if (JSON.stringify(was) === JSON.stringify(is)) return 0;
  const moved = index.KeySchema.some(
    ({ AttributeName: name }) => JSON.stringify(was[name]) !== JSON.stringify(is[name]),
  );
  return moved ? writeUnits(was) + writeUnits(is) : Math.max(writeUnits(was), writeUnits(is));
}

/** The item's attributes in the index, in order; undefined where it lacks a key of the index. */
function projected({ KeySchema }: TableDescription, index: Index, item: Item): Item | undefined {
  const keys = [...index.KeySchema, ...KeySchema].map(({ AttributeName }) => AttributeName);
  if (index.KeySchema.some(({ AttributeName }) => item[AttributeName] === undefined)) return undefined;
  const { ProjectionType = 'ALL', NonKeyAttributes = [] } = index.Projection ?? {};
  const wanted = ProjectionType === 'ALL' ? Object.keys(item) : [...keys, ...NonKeyAttributes];
  const present = [...new Set(wanted)].filter((name) => item[name] !== undefined).sort();
  return Object.fromEntries(present.map((name) => [name, item[name]]));
}

/** A refused condition costs as much as a write of the stored item. */
export const unitsOfRefusal = (old: Item | undefined): number => writeUnits(old);

export function consumed(
  { kernel }: Engine,
  unit: 'dynamodb.write-unit' | 'dynamodb.read-unit',
  table: string,
  units: number,
  { caller, factor }: Bill,
): void {
  if (caller.kind === 'operator') return;
  const by = userOf(caller);
  kernel.signals.emit('used', { unit, quantity: units * factor, of: table, ...(by && { by }) });
}
