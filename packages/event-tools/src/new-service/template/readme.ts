import type { Request } from '../request.ts';
import { QUEUE } from './deployment.ts';

export function readme({ words, events }: Request): string {
  const { service, one } = words;
  const rows = events.map(({ contract }) => {
    const major = contract.version === 1 ? '' : ` ${contract.version}`;
    return `| \`${contract.name}\`${major} | ${contract.description} | kept under its \`${contract.subject}\` |`;
  });
  const names = events.map(({ contract }) => contract.name).join(', ');
  return `# ${service}

Keeps what ${events.length === 1 ? 'an event says' : `${events.length} events say`} about ${events.length === 1 ? 'its' : 'their'} subject: the newest fact of each event, in the order in which they happened.

| in | meaning | effect |
| --- | --- | --- |
${rows.join('\n')}

Out: none.

\`\`\`mermaid
flowchart LR
  bus((bus)) -- "${names}" --> q[[${QUEUE} queue]] --> record[record-${one}] --> t[(table)]
  q -. fifth failure .-> dlq[[${QUEUE} DLQ]]
\`\`\`

## Peculiarities

- **Duplicates and late news change nothing.** A fact is written over the version that was read, and only if it happened after the one that
  is known; facts of one moment are ordered by event id, so every order of delivery ends the same.
- Different events about the same subject share one item; subjects are told apart by their id alone.
- The table is retained when the stack is deleted.
`;
}
