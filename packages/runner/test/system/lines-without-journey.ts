import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Lines of no journey: what they are about is no message of one. Function (its last part) → messages. */
const ofNoJourney: Record<string, string[]> = {};

/** How many lines the house's functions logged, and those that say of no journey, as `function: message`, once each. */
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

/** What the kit wrote, without Lambda's own lines and metrics. */
function lineOf(text: string): { message: string; correlationId?: string }[] {
  if (!text.startsWith('{')) return [];
  const { message } = JSON.parse(text) as { message: string };
  try {
    const line = JSON.parse(message);
    return typeof line.message === 'string' && typeof line.level === 'string' ? [line] : [];
  } catch {
    // Plain text.
    return [];
  }
}
