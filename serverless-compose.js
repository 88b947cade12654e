/** A whole stage at once, for whoever owns all of it: `npx osls-compose deploy --stage dev`. Teams deploy their own service. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, 'services');
const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'serverless.yml')));

/** All read the platform's parameters, and the portal those of all; otherwise they need each other in no order. */
const before = {
  platform: [],
  portal: names.filter((name) => name !== 'portal'),
};

/** Found by their folders. */
const services = Object.fromEntries(
  names.map((name) => [name, { path: `services/${name}`, dependsOn: before[name] ?? ['platform'] }]),
);
const compose = { services };

// The tool loads this by require(), which answers the export of that name.
export { compose as 'module.exports' };
