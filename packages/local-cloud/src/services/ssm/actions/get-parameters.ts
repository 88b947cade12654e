import type { Verb } from '../../../kernel.ts';
import type { ParameterStore } from '../parameter-store.ts';

export const getParameters = (store: ParameterStore): Verb<{ Names: string[]; WithDecryption?: boolean }> => ({
  permissions: ({ Names }) =>
    Names.map((name) => ({ action: 'ssm:GetParameters', resource: store.arn(name.split(':')[0]!) })),
  run({ Names, WithDecryption }) {
    const found = Names.map((name) => [name, store.find(name)] as const);
    return {
      Parameters: found.flatMap(([, parameter]) => (parameter ? [store.wire(parameter, WithDecryption)] : [])),
      InvalidParameters: found.flatMap(([name, parameter]) => (parameter ? [] : [name])),
    };
  },
});
