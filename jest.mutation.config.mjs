import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import usual from './jest.config.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
/** Tests of pure rules only. Tests that reach tables or the cloud take seconds to load, and each mutant would wait for them. */
const isFast = (file) => {
  const text = readFileSync(join(root, file), 'utf8');
  return text.includes('../src/domain/') && !/test-drive|local-cloud|src\/(application|functions|store)\//.test(text);
};

/** Runs the tests of pure rules in the services whose rules are mutated. */
export default {
  ...usual,
  testMatch: globSync('services/{claims,fraud,settlement}/test/**/*.test.ts', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter(isFast)
    .map((file) => `**/${file}`),
  testPathIgnorePatterns: ['/node_modules/'],
  setupFiles: ['<rootDir>/scripts/brief-properties.mjs'],
  roots: ['claims', 'fraud', 'settlement'].flatMap((name) => [
    `<rootDir>/services/${name}/src`,
    `<rootDir>/services/${name}/test`,
  ]),
  watchman: false,
};
