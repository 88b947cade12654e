import { useFormat } from '../words/format.ts';

/** How long ago something happened, with the day and time as a tooltip. */
export function Age({ since }: { since: string }) {
  const { ago, time } = useFormat();
  return (
    <time dateTime={since} title={time(since)}>
      {ago(since)}
    </time>
  );
}
