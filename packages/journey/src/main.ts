/** `npm run journey`: drives one claim through a running platform. Exit 0 only when it is paid and closed. */
import { runJourney } from './journey.ts';
import { parseOptions, UsageError, usage } from './options.ts';
import { printing, summaryOf } from './report.ts';

try {
  const { options, json } = parseOptions(process.argv.slice(2), process.env);
  const silent = { step: () => {}, notified: () => {} };
  const result = await runJourney(options, json ? silent : printing(console.log));
  console.log(json ? JSON.stringify(result, null, 2) : summaryOf(result));
  process.exitCode = result.outcome === 'paid' ? 0 : 1;
} catch (error) {
  console.error(error instanceof UsageError ? `${error.message}\n${usage}` : (error as Error).message);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
