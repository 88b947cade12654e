import usual from './jest.config.mjs';

/** What takes minutes: refusals, crashes, permissions, clients of other makers. One after the other: some package the very services that others start. */
export default { ...usual, testMatch: ['**/test/**/*.slow-test.ts'], testTimeout: 300_000, maxWorkers: 1 };
