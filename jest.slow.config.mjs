import usual from './jest.config.mjs';

/** Tests that take minutes: refusals, crashes, permissions, third-party clients. A test that packages does so in a clone of the workspace. */
export default { ...usual, testMatch: ['**/test/**/*.slow-test.ts'], testTimeout: 300_000 };
