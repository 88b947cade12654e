import { NotEmulated } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import type { ParameterStore } from '../parameter-store.ts';

interface Input {
  Path: string;
  Recursive?: boolean;
  WithDecryption?: boolean;
  MaxResults?: number;
  NextToken?: string;
  ParameterFilters?: unknown[];
}

export const getParametersByPath = (store: ParameterStore): Verb<Input> => ({
  permissions: ({ Path }) => [{ action: 'ssm:GetParametersByPath', resource: store.arn(Path) }],
  run({ Path, Recursive = false, WithDecryption, MaxResults = 10, NextToken = '', ParameterFilters = [] }) {
    if (ParameterFilters.length > 0) throw new NotEmulated('ParameterFilters of ssm:GetParametersByPath');
    const under = Path.endsWith('/') ? Path : `${Path}/`;
    const matching = store
      .all()
      .filter(({ name }) => name.startsWith(under) && (Recursive || !name.slice(under.length).includes('/')))
      .filter(({ name }) => name > NextToken);
    const page = matching.slice(0, MaxResults);
    return {
      Parameters: page.map((parameter) => store.wire(parameter, WithDecryption)),
      ...(matching.length > page.length && { NextToken: page.at(-1)!.name }),
    };
  },
});
