import usual from './jest.config.mjs';

/** People at the portal in a real browser. Two at once, each with a platform of its own. */
export default {
  ...usual,
  testMatch: ['<rootDir>/services/portal/test/browser/**/*.browser-test.ts'],
  testTimeout: 300_000,
  maxWorkers: 2,
};
