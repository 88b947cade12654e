/**
 * `node scripts/package-services.mjs [--force] [turbo filters]`: packages each service whose inputs changed, one after the
 * other in one process; in a service's folder, that service alone. Turbo hashes the inputs; the hash is kept beside the
 * artifacts. Fails when any service cannot be packaged, but packages the others all the same.
 */
import { relative, resolve } from 'node:path';
import { staleServices } from './stale-services.mjs';

/**
 * @param services of `staleServices()`
 * @param build see `packageService`
 * @returns the packaged services; the reason for each of the others goes to standard error
 */
export async function packageServices(services, build) {
  // Loading the framework takes a second or two, so load it only when something changed.
  const { packageService } = services.length > 0 ? await import('./package-service.mjs') : {};
  const packaged = [];
  for (const service of services) {
    const start = performance.now();
    try {
      await packageService(service.folder, build);
      service.done();
      console.error(`${service.name} packaged in ${((performance.now() - start) / 1000).toFixed(1)} s`);
      packaged.push(service);
    } catch (error) {
      console.error(`${service.name} cannot be packaged:\n${withoutForeignFrames(error.message, service.folder)}`);
    }
  }
  return packaged;
}

/** The framework quotes the stack of a file that it cannot load. Only the frames in the service's folder help to find the fault. */
function withoutForeignFrames(message, folder) {
  return message
    .split('\n')
    .filter((line) => !/^\s+at /.test(line) || line.includes(folder))
    .join('\n');
}

if (import.meta.main) {
  const force = process.argv.includes('--force');
  const filters = process.argv.slice(2).filter((argument) => argument !== '--force');
  const here = relative(resolve(import.meta.dirname, '..'), process.cwd());
  const services = staleServices(here ? [`--filter=./${here}`, ...filters] : filters, { force });
  const packaged = await packageServices(services);
  if (packaged.length < services.length) process.exitCode = 1;
}
