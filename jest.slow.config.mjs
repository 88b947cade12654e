import usual from './jest.config.mjs';

/** What takes minutes: refusals, crashes, permissions, clients of other makers. Who packages does so in a clone of the workspace. */
export default { ...usual, testMatch: ['**/test/**/*.slow-test.ts'], testTimeout: 300_000 };
