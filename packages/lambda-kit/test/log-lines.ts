/** Every line that the logger wrote in this file's tests, as text; nothing is printed. */
export const logText: string[] = [];

for (const level of ['debug', 'info', 'warn', 'error', 'log'] as const) {
  console[level] = (line: string) => void logText.push(String(line));
}

/** Takes the lines written so far, parsed. */
export function takeLog(): Record<string, any>[] {
  return logText.splice(0).map((line) => JSON.parse(line));
}
