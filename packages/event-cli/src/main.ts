/** `npm run events`. Exit code 0 if all is well, 1 if something is wrong or was not found, 2 if the command line is wrong. */
import { answers } from './answers.ts';
import { type CommandLine, parseCommandLine, UsageError, usage } from './command-line.ts';
import { openPlatform } from './platform.ts';
import { checkVerb, run } from './run.ts';

const notAws =
  'Something answers there that is neither AWS nor the platform. Correct AWS_ENDPOINT_URL or CLAIMSTREAM_PORT.';
const nothingAnswers = 'Nothing answers there. Start the platform with npm start, or name AWS by --aws.';

process.exitCode = await main().catch((error: Error & { code?: string }) => {
  if (error instanceof UsageError) console.error(`${error.message}\n${usage}`);
  else if (error.code === 'ECONNREFUSED') console.error(nothingAnswers);
  else if (error.message.includes('Deserialization error')) console.error(notAws);
  else console.error(error.message || error.name);
  return error instanceof UsageError ? 2 : 1;
});

/** Ctrl-C and similar signals end a long-running verb, which then cleans up after itself. They end the other verbs like any program. */
function untilToldToEnd({ words }: CommandLine): AbortSignal {
  const end = new AbortController();
  if (words[0] !== 'tail') return end.signal;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => end.abort());
  return end.signal;
}

async function main(): Promise<number> {
  const line = parseCommandLine(process.argv.slice(2), process.env);
  checkVerb(line);
  if (line.endpoint && !(await answers(line.endpoint))) throw new Error(nothingAnswers);
  const platform = openPlatform(line);
  try {
    const progress = (text: string) => console.error(text);
    const answer = await run(platform, line, {
      now: Date.now,
      progress,
      print: console.log,
      signal: untilToldToEnd(line),
    });
    const text = line.json ? JSON.stringify(answer.json, null, 2) : answer.text.join('\n');
    if (text && line.words[0] !== 'tail') console.log(text);
    return answer.isWrong ? 1 : 0;
  } finally {
    platform.close();
  }
}
