/**
 * A plugin of the Serverless Framework, listed right after serverless-esbuild: bundles all functions of a service in one
 * build, which parses shared sources once, instead of one build per function. The bundles have the same bytes. A source
 * that cannot be bundled ends the command at once and names every fault with file and line: serverless-esbuild never
 * disposes its contexts after an error, and they keep the process alive for ever.
 */
const { rmSync } = require('node:fs');
const { join, relative, resolve } = require('node:path');
const esbuild = require('esbuild');

const workspace = resolve(__dirname, '..', '..');
/** Settings of serverless-esbuild that esbuild itself refuses. */
const NOT_FOR_ESBUILD = new Set([
  ...['concurrency', 'zipConcurrency', 'exclude', 'nativeZip', 'packager', 'packagePath', 'watch', 'nodeExternals'],
  ...['keepOutputDirectory', 'packagerOptions', 'installExtraArgs', 'outputFileExtension', 'outputBuildFolder'],
  ...['outputWorkFolder', 'skipBuild', 'skipRebuild', 'skipBuildExcludeFns', 'stripEntryResolveExtensions'],
  'disposeContext',
]);

class OneBuild {
  constructor(serverless, _options, { log }) {
    const bundler = serverless.pluginManager.plugins.find(
      ({ constructor: { name } }) => name === 'EsbuildServerlessPlugin',
    );
    if (!bundler) throw new serverless.classes.Error('List serverless-esbuild before one-build.cjs in plugins.');
    bundler.bundle = () => bundle(bundler, serverless, log);
  }
}

async function bundle(bundler, { classes, build = esbuild.build }, log) {
  rmSync(bundler.workDirPath, { recursive: true, force: true }); // otherwise zips would include leftovers of a killed run
  bundler.prepare();
  const { functionEntries, serviceDirPath } = bundler;
  const { outputFileExtension } = bundler.buildOptions;
  try {
    const { warnings } = await build(buildOptions(bundler));
    for (const text of await readable(warnings, 'warning', serviceDirPath)) log.warning(text);
  } catch (error) {
    if (!error.errors) throw error;
    const faults = await readable(error.errors, 'error', serviceDirPath);
    throw new classes.Error(faults.map((text) => text.trim()).join('\n\n'), 'BUNDLING_FAILED');
  }
  bundler.buildResults = functionEntries.map(({ entry, func, functionAlias }) => ({
    bundlePath: entry.slice(0, entry.lastIndexOf('.')) + outputFileExtension,
    func,
    functionAlias,
  }));
}

function buildOptions({ buildOptions: settings, functionEntries, plugins, serviceDirPath, buildDirPath }) {
  return {
    ...Object.fromEntries(Object.entries(settings).filter(([name]) => !NOT_FOR_ESBUILD.has(name))),
    logLevel: 'silent', // the command reports each fault once
    external: [...settings.external, ...settings.exclude],
    plugins,
    absWorkingDir: serviceDirPath,
    entryPoints: [...new Set(functionEntries.map(({ entry }) => entry))],
    outbase: serviceDirPath,
    outdir: buildDirPath,
    outExtension: { '.js': settings.outputFileExtension },
  };
}

/** Each message with its source line; files are named from the root of the workspace. */
function readable(messages, kind, serviceDir) {
  for (const { location } of messages) {
    if (location) location.file = relative(workspace, join(serviceDir, location.file));
  }
  return esbuild.formatMessages(messages, { kind, color: false });
}

module.exports = OneBuild;
