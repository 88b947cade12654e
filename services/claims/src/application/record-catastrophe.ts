import { retryOnConflict } from '@claimstream/lambda-kit';
import type { Catastrophe } from '../domain/catastrophe.ts';
import type { Catastrophes } from '../store/catastrophes.ts';

/** Keeps the latest facts of severe weather: the greater revision wins, in whatever order they arrive. */
export function recordCatastrophe(catastrophes: Pick<Catastrophes, 'get' | 'put'>) {
  return (told: Catastrophe): Promise<void> =>
    retryOnConflict(async () => {
      const known = await catastrophes.get(told.catastropheCode);
      if (known && known.item.revision >= told.revision) return;
      await catastrophes.put(told, known);
    });
}
