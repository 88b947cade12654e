import usual from './jest.config.mjs';

/** What takes minutes: refusals, crashes, permissions, clients of other makers. One after the other, for each uses the whole machine. */
export default { ...usual, testMatch: ['**/test/**/*.slow-test.ts'], testTimeout: 300_000, maxWorkers: 1 };
