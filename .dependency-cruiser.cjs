/** The rules of this repository that imports can break. */
const house = '^(services|packages|events-schema)/';
module.exports = {
  forbidden: [
    {
      name: 'no-service-imports-a-service',
      comment: 'Services talk through events only. Keep a projection of the facts that you need from another service.',
      severity: 'error',
      from: { path: '^services/([^/]+)/' },
      to: { path: '^services/', pathNot: '^services/$1/' },
    },
    {
      name: 'packages-never-import-a-service',
      severity: 'error',
      from: { path: '^(packages|events-schema)/' },
      to: { path: '^services/' },
    },
    {
      name: 'the-contract-imports-nothing-internal',
      severity: 'error',
      from: { path: '^events-schema/' },
      to: { path: house, pathNot: '^events-schema/' },
    },
    {
      name: 'domain-is-pure',
      comment:
        'Domain folders take data and return decisions: no AWS, no clock, no kit. Types may come from there, because they do nothing.',
      severity: 'error',
      from: { path: '^services/[^/]+/src/domain/' },
      to: {
        path: 'node_modules/(@aws-sdk|@smithy|@middy|@aws-lambda-powertools)|packages/lambda-kit/src/(?!local-day)|/src/(functions|application|store|config)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'services-run-no-emulator',
      comment: 'Only tests may import the local cloud; deployed code may not. Counts and prices of a claim are data.',
      severity: 'error',
      from: { path: '^services/[^/]+/src/' },
      to: {
        path: 'packages/(local-cloud|local-vision|specimens|journey|runner|payment-provider)/',
        pathNot: '^packages/runner/(cost-baseline|src/cost/prices)[.]json$',
      },
    },
    {
      name: 'no-cycles',
      comment: 'Applies to code; types may refer to each other.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^aws-lambda$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.serverless|\\.esbuild|/generated/|\\.local-cloud' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.mjs', '.cjs', '.js'],
      conditionNames: ['import', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
};
