import usual from './jest.config.mjs';

/** What takes minutes: refusals, crashes, permissions, clients of other makers. Two at once: each waits for most of its time. */
export default { ...usual, testMatch: ['**/test/**/*.slow-test.ts'], testTimeout: 300_000, maxWorkers: 2 };
