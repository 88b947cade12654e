/** A whole stage at once, for whoever owns all of it: `npx osls-compose deploy --stage dev`. Teams deploy their own service. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, 'services');
const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'serverless.yml')));

/** Found by their folders. All read the platform's parameters, and otherwise need each other in no order. */
const services = Object.fromEntries(
  names.map((name) => [name, { path: `services/${name}`, ...(name === 'platform' ? {} : { dependsOn: 'platform' }) }]),
);
const compose = { services };

// The tool loads this by require(), which answers the export of that name.
export { compose as 'module.exports' };
