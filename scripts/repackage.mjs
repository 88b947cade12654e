/**
 * A child process of `npm start -- --watch`. At each message it packages the services whose inputs changed since, and
 * answers with their folders. It keeps the framework and esbuild's contexts loaded, so a service takes a second or two.
 */
import esbuild from 'esbuild';
import './package-service.mjs';
import { packageServices } from './package-services.mjs';
import { staleServices } from './stale-services.mjs';

const contexts = new Map();

/** Builds like `esbuild.build`, but reuses the context of the service's last build if the options are the same. */
async function build(options) {
  const { absWorkingDir } = options;
  const wanted = JSON.stringify(options);
  const last = contexts.get(absWorkingDir);
  if (last?.wanted === wanted) return last.context.rebuild();
  await last?.context.dispose();
  const context = await esbuild.context(options);
  contexts.set(absWorkingDir, { wanted, context });
  return context.rebuild();
}

process.on('message', async () => {
  try {
    const packaged = await packageServices(staleServices(), build);
    process.send(packaged.map(({ folder }) => folder));
  } catch (error) {
    console.error(error.message); // turbo could not read a manifest or turbo.json
    process.send([]);
  }
});
process.on('disconnect', () => process.exit());
process.send('ready');
