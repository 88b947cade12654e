import type { Verb } from '../../../kernel.ts';
import type { Input } from '../dynalite.ts';
import type { Engine } from '../engine.ts';
import { onRequestItems, onTable } from '../permissions.ts';

/** GetItem, Query and Scan, answered by dynalite. */
export const read = (engine: Engine, verb: 'GetItem' | 'Query' | 'Scan'): Verb<Input & { TableName: string }> => ({
  permissions: onTable(engine.kernel, verb),
  run: (input, { caller }) => engine.read(verb, input, { caller, factor: 1 }),
});

export const batchGetItem = (engine: Engine): Verb<Input> => ({
  permissions: onRequestItems(engine.kernel, 'BatchGetItem'),
  run: (input, { caller }) => engine.read('BatchGetItem', input, { caller, factor: 1 }),
});
