import type { AnswerOf } from '@claimstream/api-contract';
import type { listQuarantine } from '@claimstream/api-contract/partners/list-quarantine';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { PlainTable } from '../layout/plain-table.tsx';
import { useFormat } from '../words/format.ts';
import { useWords } from '../words/use-words.ts';
import { quarantineWords } from './words/index.ts';

export type Message = AnswerOf<typeof listQuarantine>['messages'][number];

interface WaitingTableProps {
  messages: readonly Message[];
  /** The message being retried. */
  busy: string | undefined;
  onTry(message: Message): void;
  onDismiss(message: Message): void;
}

/** Each message with the operator's actions, oldest first. */
export function WaitingTable({ messages, busy, onTry, onDismiss }: WaitingTableProps) {
  const t = useWords(quarantineWords);
  const { time, ago, number } = useFormat();
  const { partner, reason, came, tries, act } = t.columns;
  return (
    <PlainTable
      title={t.waiting}
      columns={[partner, reason, came, tries, act]}
      empty={<Box color="text-body-secondary">{t.none}</Box>}
      rows={messages
        .toSorted((a, b) => a.receivedAt.localeCompare(b.receivedAt))
        .map((message) => {
          const names = [t.partners[message.partner], time(message.receivedAt)] as const;
          return {
            key: message.quarantineId,
            cells: [
              names[0],
              <Why key="why" message={message} />,
              <time key="came" dateTime={message.receivedAt} title={names[1]}>
                {ago(message.receivedAt)}
              </time>,
              message.triedAt ? `${number(message.redrives)}, ${t.triedAt(ago(message.triedAt))}` : t.never,
              <SpaceBetween key="act" size="xs" direction="horizontal">
                <Button
                  ariaLabel={t.tryAgainOf(...names)}
                  loading={busy === message.quarantineId}
                  onClick={() => onTry(message)}
                >
                  {t.tryAgain}
                </Button>
                <Button ariaLabel={t.dismissOf(...names)} onClick={() => onDismiss(message)}>
                  {t.dismiss}
                </Button>
              </SpaceBetween>,
            ],
          };
        })}
    />
  );
}

/** The reason in words, and the fields with the rules that they break, as the service names them. */
function Why({ message: { reason, faults = [] } }: { message: Message }) {
  const t = useWords(quarantineWords);
  return (
    <>
      {t.reasons[reason]}
      {faults.map((fault) => (
        <Box key={fault} variant="small" display="block">
          {fault}
        </Box>
      ))}
    </>
  );
}
