/** `npm run journey`: drives one claim through a running platform. Exits with 0 only if it ends as its scenario expects. */
import { runJourney } from './journey.ts';
import { parseOptions, UsageError, usage } from './options.ts';
import { printing, summaryOf } from './report.ts';
import { scenarios } from './scenarios/index.ts';

try {
  const { options, json } = parseOptions(process.argv.slice(2), process.env);
  const silent = { step: () => {}, notified: () => {} };
  const result = await runJourney(options, json ? silent : printing(console.log));
  const { end } = scenarios[options.scenario ?? 'paid'];
  console.log(json ? JSON.stringify(result, null, 2) : summaryOf(result, end));
  process.exitCode = result.outcome === end ? 0 : 1;
} catch (error) {
  console.error(error instanceof UsageError ? `${error.message}\n${usage}` : (error as Error).message);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
