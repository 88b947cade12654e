/**
 * `node scripts/package-services.mjs [--force] [turbo filters]`: packages each service whose inputs changed, in turn and
 * in one process; started in a service's folder, that service alone. Turbo says what changed; its hash is kept beside the
 * artifacts. Fails when any service cannot be packaged; the others are packaged all the same.
 */
import { relative, resolve } from 'node:path';
import { staleServices } from './stale-services.mjs';

/**
 * @param services of `staleServices()`
 * @param build see `packageService`
 * @returns those that were packaged; why each of the others was not stands on standard error
 */
export async function packageServices(services, build) {
  // Loading the framework takes a second or two, which is saved where nothing changed.
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

/** The framework quotes the stack of a file that it cannot load; only the frames in the service say where to look. */
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
