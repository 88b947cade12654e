import usual from './jest.config.mjs';

/** Tests of the services whose rules are mutated; each mutant runs those that reach it. */
export default {
  ...usual,
  testMatch: ['**/services/{claims,fraud,settlement}/test/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
};
