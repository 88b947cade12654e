import type { Verb } from '../../../kernel.ts';
import { notFound, type ParameterStore } from '../parameter-store.ts';

export const deleteParameter = (store: ParameterStore): Verb<{ Name: string }> => ({
  permissions: ({ Name }) => [{ action: 'ssm:DeleteParameter', resource: store.arn(Name) }],
  run({ Name }) {
    if (!store.delete(Name)) throw notFound();
    return {};
  },
});
