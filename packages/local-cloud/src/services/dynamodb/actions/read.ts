import type { Verb } from '../../../kernel.ts';
import type { Input } from '../dynalite.ts';
import type { Engine } from '../engine.ts';
import { onRequestItems, onTable } from '../permissions.ts';

/** GetItem, Query and Scan, as dynalite answers them. */
export const read = (engine: Engine, verb: 'GetItem' | 'Query' | 'Scan'): Verb<Input & { TableName: string }> => ({
  permissions: onTable(engine.kernel, verb),
  run: (input) => engine.run(verb, input),
});

export const batchGetItem = (engine: Engine): Verb<Input> => ({
  permissions: onRequestItems(engine.kernel, 'BatchGetItem'),
  run: (input) => engine.run('BatchGetItem', input),
});
