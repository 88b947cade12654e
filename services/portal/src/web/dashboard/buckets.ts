/** Labels of the dashboard's steps: calendar days (counted in UTC), or hours on the reader's clock. */
export function bucketNames(
  buckets: readonly string[],
  step: 'hour' | 'day',
  language: string,
  timeZone?: string,
): string[] {
  const write = new Intl.DateTimeFormat(
    language,
    step === 'day'
      ? { month: 'short', day: 'numeric', timeZone: 'UTC' }
      : { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone },
  );
  const names = buckets.map((bucket) => write.format(new Date(bucket)));
  // When the clocks go back, an hour occurs twice; both must stay apart.
  return names.map((name, index) => (names.indexOf(name) === index ? name : `${name} *`));
}
