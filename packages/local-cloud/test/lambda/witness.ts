import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SmallKernel } from './small-kernel.ts';

/** A file that handlers append to: the only thing that outlives a killed thread. */
export function witness(kernel: SmallKernel) {
  const path = join(kernel.dataDir, 'witness.jsonl');
  return {
    /** A handler's statement that records `value`, an expression. */
    record: (value: string) =>
      `(await import('node:fs')).appendFileSync(${JSON.stringify(path)}, JSON.stringify(${value}) + '\\n');`,
    read(): any[] {
      if (!existsSync(path)) appendFileSync(path, '');
      return readFileSync(path, 'utf8')
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line));
    },
  };
}
