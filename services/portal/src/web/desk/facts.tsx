import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import type { ReactNode } from 'react';

export type Fact = readonly [label: string, value: ReactNode] | false | undefined | '' | 0;

/** Labels with their values side by side. Values that are not known are left out by the caller. */
export function Facts({ facts, columns = 3 }: { facts: readonly Fact[]; columns?: number }) {
  return (
    <KeyValuePairs
      columns={columns}
      minColumnWidth={140}
      items={facts.flatMap((fact) => (fact ? [{ label: fact[0], value: fact[1] }] : []))}
    />
  );
}
