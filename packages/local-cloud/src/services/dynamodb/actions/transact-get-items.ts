import type { Verb } from '../../../kernel.ts';
import type { Input } from '../dynalite.ts';
import type { Engine } from '../engine.ts';
import { onTable } from '../permissions.ts';

type Get = Input & { TableName: string };

export const transactGetItems = (engine: Engine): Verb<{ TransactItems: { Get: Get }[] }> => ({
  permissions: ({ TransactItems }) => TransactItems.flatMap(({ Get }) => onTable(engine.kernel, 'GetItem')(Get)),
  async run({ TransactItems }) {
    const reads = TransactItems.map(({ Get }) => engine.run('GetItem', { ...Get, ConsistentRead: true }));
    return { Responses: (await Promise.all(reads)).map(({ Item }) => (Item ? { Item } : {})) };
  },
});
