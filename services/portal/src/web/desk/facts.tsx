import type { ReactNode } from 'react';

export type Fact = readonly [label: string, value: ReactNode] | false | undefined | '' | 0;

/** Labels with their values, side by side where there is room. The caller leaves out unknown values. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="desk-facts">
      {facts.map(
        (fact) =>
          fact && (
            <div key={fact[0]}>
              <dt>{fact[0]}</dt>
              <dd>{fact[1]}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
