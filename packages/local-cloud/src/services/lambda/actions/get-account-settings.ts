import type { Verb } from '../../../kernel.ts';
import type { Functions } from '../functions.ts';

/** The limits of a new AWS account. Here only reserved concurrency throttles, so functions never reach them. */
const CONCURRENCY = 1000;
const TOTAL_CODE_SIZE = 80_530_636_800;

/** lambda:GetAccountSettings; the limits of a new account, and what the functions take of them. */
export function getAccountSettings(functions: Functions): Verb {
  return {
    permissions: () => [{ action: 'lambda:GetAccountSettings', resource: '*' }],
    run: () => {
      const all = functions.list();
      const reserved = all.reduce((sum, { reservedConcurrency = 0 }) => sum + reservedConcurrency, 0);
      return {
        AccountLimit: {
          TotalCodeSize: TOTAL_CODE_SIZE,
          CodeSizeUnzipped: 262_144_000,
          CodeSizeZipped: 52_428_800,
          ConcurrentExecutions: CONCURRENCY,
          UnreservedConcurrentExecutions: CONCURRENCY - reserved,
        },
        AccountUsage: {
          TotalCodeSize: all.reduce((sum, { codeSize }) => sum + codeSize, 0),
          FunctionCount: all.length,
        },
      };
    },
  };
}
