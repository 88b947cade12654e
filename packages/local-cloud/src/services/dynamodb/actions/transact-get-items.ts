import type { Verb } from '../../../kernel.ts';
import type { Input } from '../dynalite.ts';
import type { Engine } from '../engine.ts';
import { onTable } from '../permissions.ts';

type Get = Input & { TableName: string };

export const transactGetItems = (engine: Engine): Verb<{ TransactItems: { Get: Get }[] }> => ({
  permissions: ({ TransactItems }) => TransactItems.flatMap(({ Get }) => onTable(engine.kernel, 'GetItem')(Get)),
  async run({ TransactItems }, { caller }) {
    const bill = { caller, factor: 2 } as const;
    const reads = TransactItems.map(({ Get }) => engine.read('GetItem', { ...Get, ConsistentRead: true }, bill));
    return { Responses: (await Promise.all(reads)).map(({ Item }) => (Item ? { Item } : {})) };
  },
});
