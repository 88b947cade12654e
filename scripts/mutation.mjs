/** Mutates the rules of one service after the other, so that each must reach the threshold. Arguments go to a single run of Stryker instead. */
import { spawnSync } from 'node:child_process';

const windows = process.platform === 'win32';
const services = ['fraud', 'settlement', 'claims'];
const asked = process.argv.slice(2);

const run = (args, env = {}) =>
  spawnSync('stryker', ['run', 'stryker.config.mjs', ...args], {
    stdio: 'inherit',
    shell: windows,
    env: { ...process.env, ...env },
  }).status === 0;

const failed = asked.length > 0 ? [] : services.filter((MUTATED_SERVICE) => !run([], { MUTATED_SERVICE }));
if (failed.length > 0) console.error(`Too many mutants survive in ${failed.join(', ')}.`);
if (failed.length > 0 || (asked.length > 0 && !run(asked))) process.exitCode = 1;
