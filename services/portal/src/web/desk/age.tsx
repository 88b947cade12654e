import { useFormat } from '../words/format.ts';

/** How long ago something happened; its day and hour when pointed at. */
export function Age({ since }: { since: string }) {
  const { ago, time } = useFormat();
  return (
    <time dateTime={since} title={time(since)}>
      {ago(since)}
    </time>
  );
}
