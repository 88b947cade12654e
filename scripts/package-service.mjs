import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { join, resolve, sep } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);
process.env.SLS_LOG_LEVEL ??= 'warning';
require('serverless/lib/utils/serverless-utils/log-reporters/node');
const Serverless = require('serverless');
const framework = (path) => require(`serverless/lib/${path}`);
const source = (name) => framework(`configuration/variables/sources/${name}`);

/**
 * Packages `folder` like `serverless package`, but within this process, so that the framework and its plugins are loaded
 * once for all services. The framework does not export its command line; this is the part that packaging needs. A test
 * compares the artifacts with those of the command. Changes the working directory, because plugins look for files there.
 * @param folder an absolute path
 * @param build replaces esbuild's own `build` in a process that bundles the same service again
 * @throws Error with the framework's message
 */
export async function packageService(folder, build) {
  forgetOwnModules();
  process.chdir(folder);
  const { input, resolver } = await readConfiguration(folder);
  const { configuration, variablesMeta } = resolver;
  await framework('configuration/variables/resolve')(resolver);
  const serverless = new Serverless({
    configuration,
    serviceDir: folder,
    configurationFilename: 'serverless.yml',
    ...input,
    isContainerCommand: false,
    isHelpRequest: false,
    variablesMeta,
  });
  Object.assign(serverless, { invocationId: randomUUID(), build });
  await serverless.init();
  await resolveTheRest(resolver, serverless);
  await serverless.run();
}

/** The configuration, and the sources from which its variables can be read before plugins are loaded. */
async function readConfiguration(serviceDir) {
  const configuration = await framework('configuration/read')(join(serviceDir, 'serverless.yml'));
  const resolveInput = framework('cli/resolve-input');
  resolveInput.clear();
  const input = resolveInput(framework('cli/commands-schema/aws-service'), ['package']);
  const { commandSchema } = input;
  const resolver = {
    serviceDir,
    configuration,
    variablesMeta: framework('configuration/variables/resolve-meta')(configuration),
    sources: {
      env: source('env'),
      file: source('file'),
      opt: source('opt'),
      self: source('self'),
      strToBool: source('str-to-bool'),
      sls: source('instance-dependent/get-sls')(),
    },
    options: framework('cli/filter-supported-options')(input.options, { commandSchema, providerName: 'aws' }),
    fulfilledSources: new Set(['env', 'file', 'self', 'strToBool']),
  };
  return { input, resolver };
}

/** Resolves the variables that need the framework's instance. A variable that only AWS could resolve is an error here. */
async function resolveTheRest(resolver, serverless) {
  const { configuration, serviceDir, variablesMeta } = resolver;
  resolver.sources.sls = source('instance-dependent/get-sls')(serverless);
  resolver.sources.param = source('instance-dependent/param')(serverless);
  for (const name of ['opt', 'sls', 'param']) resolver.fulfilledSources.add(name);
  await framework('configuration/variables/resolve')(resolver);
  const report = framework('configuration/variables/eventually-report-resolution-errors');
  report(join(serviceDir, 'serverless.yml'), configuration, variablesMeta);
  if (variablesMeta.size === 0) return;
  const places = [...variablesMeta.keys()].map((path) => path.replaceAll('\0', '.'));
  throw new Error(`These settings hold variables that cannot be resolved while packaging: ${places.join(', ')}.`);
}

/** Makes each service load the workspace's own modules anew, as a separate process would: they may have changed meanwhile. */
function forgetOwnModules() {
  for (const path of Object.keys(require.cache)) {
    if (path.startsWith(root + sep) && !path.includes(`${sep}node_modules${sep}`)) delete require.cache[path];
  }
}
