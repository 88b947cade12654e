import type { Verb } from '../../../kernel.ts';
import { describeConfiguration } from '../configuration.ts';
import { type Functions, parseFunctionName } from '../functions.ts';

/** lambda:GetFunctionConfiguration */
export function getFunctionConfiguration(functions: Functions): Verb<{ FunctionName: string; Qualifier?: string }> {
  return {
    permissions: ({ FunctionName }) => [
      { action: 'lambda:GetFunctionConfiguration', resource: functions.arnOf(parseFunctionName(FunctionName).name) },
    ],
    run: ({ FunctionName, Qualifier }) => describeConfiguration(functions.get(FunctionName, Qualifier)),
  };
}
