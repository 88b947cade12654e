import usual from './jest.config.mjs';

/** People at the portal in a real browser. One after the other, for each starts the whole platform. */
export default {
  ...usual,
  testMatch: ['<rootDir>/services/portal/test/browser/**/*.browser-test.ts'],
  testTimeout: 300_000,
  maxWorkers: 1,
};
