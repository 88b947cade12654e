const service = process.env.MUTATED_SERVICE ?? '{claims,fraud,settlement}';

/**
 * `npm run test:mutation`: changes the business rules of one service after the other in one place at a time, and counts the changes that the tests
 * of the rules notice. `-- --mutate services/settlement/src/domain/payout.ts` for one file. Fails below 80 %.
 */
export default {
  mutate: [`services/${service}/src/domain/**/*.ts`],
  plugins: ['@stryker-mutator/jest-runner'], // pnpm links it to this project, not to Stryker
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  jest: { configFile: 'jest.mutation.config.mjs', enableFindRelatedTests: true },
  coverageAnalysis: 'perTest',
  // Packages, stored data and reports are not sources.
  ignorePatterns: ['.serverless', '.esbuild', '.local-cloud', '.turbo', 'reports', 'docs', '.git'],
  reporters: ['clear-text', 'html', 'progress'],
  clearTextReporter: { reportTests: false },
  htmlReporter: { fileName: `reports/mutation/${process.env.MUTATED_SERVICE ?? 'chosen'}.html` },
  concurrency: 2,
  thresholds: { high: 90, low: 80, break: 80 },
};
