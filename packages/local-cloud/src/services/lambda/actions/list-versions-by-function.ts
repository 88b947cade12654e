import type { Verb } from '../../../kernel.ts';
import { describeConfiguration } from '../configuration.ts';
import { type Functions, parseFunctionName } from '../functions.ts';

/** lambda:ListVersionsByFunction; all of them in one page, `$LATEST` first. */
export function listVersionsByFunction(functions: Functions): Verb<{ FunctionName: string }> {
  return {
    permissions: ({ FunctionName }) => [
      { action: 'lambda:ListVersionsByFunction', resource: functions.arnOf(parseFunctionName(FunctionName).name) },
    ],
    run({ FunctionName }) {
      const latest = functions.get(parseFunctionName(FunctionName).name);
      return { Versions: [latest, ...functions.versions(latest.name)].map(describeConfiguration) };
    },
  };
}
