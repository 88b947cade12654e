import { NotEmulated } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import type { ParameterStore } from '../parameter-store.ts';

interface Filter {
  Key: string;
  Option?: string;
  Values?: string[];
}

interface Input {
  ParameterFilters?: Filter[];
  Filters?: unknown[];
  MaxResults?: number;
  /** The name of the previous page's last parameter. */
  NextToken?: string;
}

const fits: Record<string, (name: string, value: string) => boolean> = {
  Equals: (name, value) => name === value,
  BeginsWith: (name, value) => name.startsWith(value),
  Contains: (name, value) => name.includes(value),
};

/** The parameters, without their values. */
export const describeParameters = (store: ParameterStore): Verb<Input> => ({
  permissions: () => [{ action: 'ssm:DescribeParameters', resource: '*' }],
  run({ ParameterFilters = [], Filters = [], MaxResults = 50, NextToken = '' }) {
    if (Filters.length > 0) throw new NotEmulated('Filters of ssm:DescribeParameters; use ParameterFilters');
    const matching = ParameterFilters.reduce(
      (found, filter) => found.filter(({ name }) => passes(filter, name)),
      store.all(),
    ).filter(({ name }) => name > NextToken);
    const page = matching.slice(0, MaxResults);
    return {
      Parameters: page.map((parameter) => {
        const { Value: _, ...metadata } = store.wire(parameter);
        return { ...metadata, Tier: 'Standard' };
      }),
      ...(matching.length > page.length && { NextToken: page.at(-1)!.name }),
    };
  },
});

function passes({ Key, Option = 'Equals', Values = [] }: Filter, name: string): boolean {
  const fit = Key === 'Name' ? fits[Option] : undefined;
  if (!fit) throw new NotEmulated(`the filter ${Key} ${Option} of ssm:DescribeParameters`);
  return Values.some((value) => fit(name, value));
}
