import type { Verb } from '../../../kernel.ts';
import { describeConfiguration } from '../configuration.ts';
import type { Functions } from '../functions.ts';

/** lambda:ListFunctions; all of them in one page. */
export function listFunctions(functions: Functions): Verb {
  return {
    permissions: () => [{ action: 'lambda:ListFunctions', resource: '*' }],
    run: () => ({ Functions: functions.list().map(describeConfiguration) }),
  };
}
