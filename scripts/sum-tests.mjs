/** Adds up reports of `jest --json`: `node scripts/sum-tests.mjs <file>…` prints how many tests passed, failed and were skipped. */
import { readFileSync } from 'node:fs';

const reports = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, 'utf8')));
const sum = (key) => reports.reduce((total, report) => total + report[key], 0);
console.log(`${sum('numPassedTests')} passed, ${sum('numFailedTests')} failed, ${sum('numPendingTests')} skipped`);
if (sum('numPassedTests') === 0) process.exitCode = 1;
