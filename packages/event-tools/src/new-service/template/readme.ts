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

Keeps the facts of ${events.length === 1 ? 'an event' : `${events.length} events`} about ${events.length === 1 ? 'its' : 'their'} subject: the newest fact of each event, in the order in which they happened.

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

- **Duplicates and late events change nothing.** The service overwrites only the version that it read, and only with a newer fact. Event ids
  order facts of the same moment, so every order of delivery has the same result.
- Different events about the same subject share one item; only the id tells subjects apart.
- The table is retained when the stack is deleted.
`;
}
