import type { Verb } from '../../../kernel.ts';
import { notFound, type ParameterStore } from '../parameter-store.ts';

export const getParameter = (store: ParameterStore): Verb<{ Name: string; WithDecryption?: boolean }> => ({
  permissions: ({ Name }) => [{ action: 'ssm:GetParameter', resource: store.arn(Name.split(':')[0]!) }],
  run({ Name, WithDecryption }) {
    const found = store.find(Name);
    if (!found) throw notFound();
    return { Parameter: store.wire(found, WithDecryption) };
  },
});
