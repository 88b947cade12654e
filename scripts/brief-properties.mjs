/**
 * A setup file of Jest for mutation tests. A property fails at its first counterexample and makes fewer runs: the search for the smallest
 * counterexample takes longer than all tests of a mutant together.
 */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const resolve = createRequire(new URL('../services/settlement/package.json', import.meta.url)).resolve;
const { default: fc } = await import(pathToFileURL(resolve('fast-check').replace(/([\\/])cjs\1/, '$1')).href);
fc.configureGlobal({ endOnFailure: true, numRuns: 50 });
