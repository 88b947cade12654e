import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(fileURLToPath(new URL('.', import.meta.url)), '..', '..', '..');
export const stage = 'dev';

const services = join(root, 'services');
/** The service whose artifact is the site served on this machine. */
export const portalFolder = join(services, 'portal');

/** The platform first, since the others read its parameters; those in any order; the portal last, since it reads theirs. */
const turn = (name: string): number => (name === 'platform' ? 0 : name === 'portal' ? 2 : 1);

/** Every service folder, in the order of deployment. A new service is found by its folder. */
export const serviceFolders = readdirSync(services)
  .filter((name) => existsSync(join(services, name, 'serverless.yml')))
  .sort((a, b) => turn(a) - turn(b) || a.localeCompare(b))
  .map((name) => join(services, name));

function port(variable: string, fallback: number): number {
  const text = process.env[variable];
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0 && value <= 65_535) return value;
  throw new Error(`${variable} must be a port number from 0 to 65535, not "${text}".`);
}

/** Ports and folders of the platform, from the environment. */
export const settings = {
  port: port('CLAIMSTREAM_PORT', 4566),
  portalPort: port('CLAIMSTREAM_PORTAL_PORT', 3000),
  dataDir: process.env.CLAIMSTREAM_DATA_DIR || join(root, '.local-cloud'),
};

/** The endpoint for tools: AWS_ENDPOINT_URL, otherwise the local platform. */
export const endpoint = process.env.AWS_ENDPOINT_URL || `http://127.0.0.1:${settings.port}`;
