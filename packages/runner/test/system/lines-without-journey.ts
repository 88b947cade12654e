import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Log lines that belong to no journey, because their subject is no message of one. Function (its last part) → messages. */
const ofNoJourney: Record<string, string[]> = {};

/** The number of log lines of our functions, and those without a journey, as `function: message`, once each. */
export function linesWithoutJourney(dataDir: string): { read: number; missing: string[] } {
  const folder = join(dataDir, 'logs');
  const groups = readdirSync(folder).filter((name) => name.startsWith(encodeURIComponent('/aws/lambda/claimstream-')));
  let read = 0;
  const missing = groups.flatMap((group) =>
    readdirSync(join(folder, group)).flatMap((stream) =>
      readFileSync(join(folder, group, stream), 'utf8')
        .split('\n')
        .flatMap((text) => {
          const line = lineOf(text);
          read += line.length;
          return line;
        })
        .filter((line) => line.correlationId === undefined)
        .map((line) => `${functionOf(group)}: ${line.message}`),
    ),
  );
  const unlisted = [...new Set(missing)].filter((text) => {
    const [name = '', message = ''] = text.split(': ');
    return !ofNoJourney[name]?.includes(message);
  });
  return { read, missing: unlisted };
}

const functionOf = (group: string): string => decodeURIComponent(group).split('-').at(-1)!;

/** The kit's own lines, without Lambda's lines and metrics. */
function lineOf(text: string): { message: string; correlationId?: string }[] {
  if (!text.startsWith('{')) return [];
  const { message } = JSON.parse(text) as { message: string };
  try {
    const line = JSON.parse(message);
    return typeof line.message === 'string' && typeof line.level === 'string' ? [line] : [];
  } catch {
    // Not JSON, so not the kit's.
    return [];
  }
}
