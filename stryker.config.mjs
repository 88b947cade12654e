/**
 * `npm run test:mutation`: changes the rules of business one place at a time and counts how many changes the tests of their service notice.
 * `-- --mutate services/settlement/src/domain/payout.ts` for one file. Fails below 80 %.
 */
export default {
  mutate: ['services/{claims,fraud,settlement}/src/domain/**/*.ts'],
  plugins: ['@stryker-mutator/jest-runner'], // pnpm links it to this project, not to Stryker
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  jest: { configFile: 'jest.mutation.config.mjs', enableFindRelatedTests: true },
  coverageAnalysis: 'perTest',
  // What is packaged, stored or reported is no source.
  ignorePatterns: ['.serverless', '.esbuild', '.local-cloud', '.turbo', 'reports', 'docs', '.git'],
  reporters: ['clear-text', 'html', 'progress'],
  concurrency: 2,
  thresholds: { high: 90, low: 80, break: 80 },
};
