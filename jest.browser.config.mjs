import usual from './jest.config.mjs';

/** Tests of people at the portal in a real browser. They run one after the other, because each starts the whole platform. */
export default {
  ...usual,
  testMatch: ['<rootDir>/services/portal/test/browser/**/*.browser-test.ts'],
  testTimeout: 300_000,
  maxWorkers: 1,
};
