const contract = ['node', 'packages/event-tools/src/generate.ts'];
const packaged = ['node', 'scripts/package-services.mjs'];
// The portal's pages are type-checked for a browser, everything else for Node.
const types = [
  ['tsc', '-p', 'tsconfig.json'],
  ['tsc', '-p', 'services/portal/tsconfig.json'],
];
const jest = ['node', '--experimental-vm-modules', 'node_modules/jest/bin/jest.js'];
const contracts = ['node', 'packages/event-tools/src/main.ts'];

/** Each task as the commands it runs in turn; arguments after `--` go to the last one. */
export const tasks = {
  setup: { steps: [contract, packaged] },
  package: { steps: [packaged] },
  start: { steps: [packaged, ['node', 'packages/runner/src/start.ts']] },
  test: { steps: [...types, packaged, jest] },
  'test:slow': { steps: [packaged, [...jest, '--config', 'jest.slow.config.mjs']] },
  'test:browser': { steps: [packaged, [...jest, '--config', 'jest.browser.config.mjs']] },
  'test:mutation': { steps: [['node', 'scripts/mutation.mjs']] },
  types: { steps: types },
  lint: {
    steps: [
      ['biome', 'check', '--error-on-warnings', '.'],
      ...types,
      ['depcruise', '--config', '.dependency-cruiser.cjs', 'events-schema', 'packages', 'services'],
      packaged,
      ['node', 'scripts/lint-templates.mjs'],
      ['node', 'packages/runner/src/check-bundles.ts'],
      ['node', 'packages/runner/src/check-pages.ts'],
      contracts,
    ],
  },
  // The diff reads sources only; the check also reads packaged templates.
  contracts: { steps: process.argv[3] === 'diff' ? [contracts] : [packaged, contracts] },
  'new-service': { steps: [['node', 'packages/event-tools/src/new-service/main.ts']] },
  // Compares with the commit in TURBO_SCM_BASE, or with main.
  affected: {
    steps: [
      packaged,
      ['turbo', 'run', 'types', 'lint', 'test', 'journey', '--affected', '--concurrency=1', '--continue'],
    ],
  },
  changed: { steps: [packaged, ['node', 'scripts/changed-services.mjs']] },
  sizes: { steps: [packaged, ['node', 'scripts/sizes.mjs']] },
  cost: { steps: [packaged, ['node', 'packages/runner/src/cost/main.ts']] },
  rehearse: { steps: [['node', 'scripts/rehearse.mjs']] },
  deploy: { steps: [['node', 'scripts/deploy.mjs']] },
  journey: { steps: [['node', 'packages/journey/src/main.ts']] },
  trips: { steps: [['node', 'packages/trip-player/src/main.ts']] },
  staff: { steps: [['node', 'packages/runner/src/staff.ts']] },
  events: { steps: [['node', 'packages/event-cli/src/main.ts']] },
  bench: { steps: [packaged, ['node', 'packages/runner/src/bench/bench.ts']] },
  'bench:pages': { steps: [packaged, ['node', 'services/portal/bench/paint.ts']] },
  pictures: { steps: [packaged, ['node', 'services/portal/scripts/take-pictures.ts']] },
  cloud: { steps: [['node', 'packages/local-cloud/src/cli.ts']] },
  provider: { steps: [['node', 'packages/runner/src/payment-provider.ts']] },
  reset: { steps: [['node', 'packages/runner/src/reset.ts']] },
};
