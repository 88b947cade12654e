/** Deploys a whole stage at once, if one team owns all of it: `npx osls-compose deploy --stage dev`. Other teams deploy their own service. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, 'services');
const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'serverless.yml')));

/** All services read the platform's parameters, and the portal reads those of all. The others have no order among them. */
const before = {
  platform: [],
  portal: names.filter((name) => name !== 'portal'),
};

/** Services are found by their folders. */
const services = Object.fromEntries(
  names.map((name) => [name, { path: `services/${name}`, dependsOn: before[name] ?? ['platform'] }]),
);
const compose = { services };

// The tool loads this file by require(), which returns the export with that name.
export { compose as 'module.exports' };
