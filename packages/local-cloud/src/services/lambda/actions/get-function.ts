import { pathToFileURL } from 'node:url';
import type { Verb } from '../../../kernel.ts';
import { describeConfiguration } from '../configuration.ts';
import { type Functions, parseFunctionName } from '../functions.ts';

/** lambda:GetFunction; the code's location is the unpacked folder on this machine. */
export function getFunction(functions: Functions): Verb<{ FunctionName: string; Qualifier?: string }> {
  return {
    permissions: ({ FunctionName }) => [
      { action: 'lambda:GetFunction', resource: functions.arnOf(parseFunctionName(FunctionName).name) },
    ],
    run({ FunctionName, Qualifier }) {
      const configuration = functions.get(FunctionName, Qualifier);
      const { reservedConcurrency } = configuration;
      return {
        Configuration: describeConfiguration(configuration),
        Code: { RepositoryType: 'local', Location: pathToFileURL(configuration.taskRoot).href },
        Tags: configuration.tags,
        ...(reservedConcurrency !== undefined && {
          Concurrency: { ReservedConcurrentExecutions: reservedConcurrency },
        }),
      };
    },
  };
}
