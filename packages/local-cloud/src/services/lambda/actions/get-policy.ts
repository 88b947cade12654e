import { AwsError } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import { type Functions, parseFunctionName } from '../functions.ts';

/** lambda:GetPolicy: the function's resource policy, made of its permissions. */
export function getPolicy(functions: Functions): Verb<{ FunctionName: string }> {
  const arnOf = (functionName: string) => functions.arnOf(parseFunctionName(functionName).name);
  return {
    permissions: ({ FunctionName }) => [{ action: 'lambda:GetPolicy', resource: arnOf(FunctionName) }],
    run({ FunctionName }) {
      functions.get(FunctionName);
      const policy = functions.policyOf(arnOf(FunctionName));
      if (policy) return { Policy: JSON.stringify(policy) };
      throw new AwsError('ResourceNotFoundException', 'The resource you requested does not exist.', 404);
    },
  };
}
