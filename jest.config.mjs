/** One run over every workspace. The command line can name single folders. */
export default {
  testMatch: ['**/test/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/.local-cloud/', '/.serverless/'],
  modulePathIgnorePatterns: ['/.serverless/', '/.esbuild/', '/.local-cloud/', '<rootDir>/.stryker-tmp/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2024', parser: { syntax: 'typescript' }, experimental: { keepImportAttributes: true } } },
    ],
  },
  transformIgnorePatterns: ['/node_modules/'],
  testTimeout: 60_000,
  maxWorkers: 2,
  // A worker frees no module of a test file that has ended. A new one takes over before its exit outlasts jest's patience.
  workerIdleMemoryLimit: '500MB',
};
