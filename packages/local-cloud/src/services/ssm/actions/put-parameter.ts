import { AwsError } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import type { ParameterStore } from '../parameter-store.ts';

interface Input {
  Name: string;
  Value: string;
  Type?: string;
  Overwrite?: boolean;
}

export const putParameter = (store: ParameterStore): Verb<Input> => ({
  permissions: ({ Name }) => [{ action: 'ssm:PutParameter', resource: store.arn(Name) }],
  run({ Name, Value, Type, Overwrite = false }) {
    const existing = store.get(Name);
    if (existing && !Overwrite) {
      throw new AwsError(
        'ParameterAlreadyExists',
        'The parameter already exists. To overwrite this value, set the overwrite option in the request to true.',
      );
    }
    const type = Type ?? existing?.type;
    if (type === undefined)
      throw new AwsError('ValidationException', 'A parameter type is required when you create a parameter.');
    return { Version: store.put(Name, type, Value), Tier: 'Standard' };
  },
});
