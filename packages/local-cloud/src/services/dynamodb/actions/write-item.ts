import type { Verb } from '../../../kernel.ts';
import type { Input } from '../dynalite.ts';
import type { Engine, WriteVerb } from '../engine.ts';
import { onTable } from '../permissions.ts';

/** PutItem, UpdateItem and DeleteItem: one item, one transaction. */
export const writeItem = (engine: Engine, verb: WriteVerb): Verb<Input & { TableName: string }> => ({
  permissions: onTable(engine.kernel, verb),
  run: (input, { caller }) => engine.transaction(() => engine.write(verb, input, { caller, factor: 1 })),
});
