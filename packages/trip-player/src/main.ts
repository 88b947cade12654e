/** `npm run trips`: cars drive, and their trips go on the stream. Exits with 0 only if all sent trips are recorded. */
import { parseOptions, UsageError, usage } from './options.ts';
import { play } from './play.ts';
import { summaryOf } from './report.ts';

try {
  const options = parseOptions(process.argv.slice(2), process.env);
  const played = await play(options, options.json ? () => {} : console.log);
  console.log(options.json ? JSON.stringify(played, null, 2) : summaryOf(played));
  process.exitCode = played.recorded === undefined || played.recorded === played.sent.trips ? 0 : 1;
} catch (error) {
  console.error(error instanceof UsageError ? `${error.message}\n${usage}` : (error as Error).message);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
