/**
 * `node scripts/package-services.mjs [--force] [turbo filters]`: packages each service whose inputs changed, in turn and
 * in one process. Turbo says what changed; its hash is kept beside the artifacts. Fails when any service cannot be
 * packaged; the others are packaged all the same.
 */
import { staleServices } from './stale-services.mjs';

const force = process.argv.includes('--force');
const services = staleServices(
  process.argv.slice(2).filter((argument) => argument !== '--force'),
  { force },
);
// Loading the framework takes a second or two, which is saved where nothing changed.
const { packageService } = services.length > 0 ? await import('./package-service.mjs') : {};
for (const { name, folder, done } of services) {
  const start = performance.now();
  try {
    await packageService(folder);
    done();
    console.error(`${name} packaged in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  } catch (error) {
    console.error(`${name} cannot be packaged:\n${error.message}`);
    process.exitCode = 1;
  }
}
