import type { StaffClaim } from '@claimstream/api-contract/claims/claim-views';
import type { ClaimClock } from '@claimstream/api-contract/claims/clocks';
import type { listClocks } from '@claimstream/api-contract/claims/list-clocks';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useRead } from '../../api/use-api.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/use-words.ts';
import { ClockStatus } from './clock-status.tsx';
import { deadlineWords } from './words/index.ts';

/** The deadlines of a claim: each with its last day, its status and the law that sets it. */
export function ClocksSection({ claim: { claimId, version } }: { claim: StaffClaim }) {
  const t = useWords(deadlineWords);
  const { data } = useRead<typeof listClocks>(
    'GET /claims/{claimId}/clocks',
    { path: { claimId } },
    { refetchInterval: 15_000 },
  );
  if (!data) return null;
  const { clocks, state } = data;
  return (
    <Container
      header={
        <Header variant="h2" description={state && t.of(state)}>
          {t.title}
        </Header>
      }
    >
      {clocks.length === 0 && <Box color="text-body-secondary">{t.noneOfClaim}</Box>}
      <SpaceBetween size="s" key={version}>
        {clocks.map((clock) => (
          <Clock key={clock.clockId} clock={clock} />
        ))}
      </SpaceBetween>
    </Container>
  );
}

function Clock({ clock }: { clock: ClaimClock }) {
  const t = useWords(deadlineWords);
  const { day, number, time } = useFormat();
  const { kind, dueOn, days, count, source, status, remindedAt, breachedAt } = clock;
  return (
    <div>
      <Box variant="strong">{t.kinds[kind]}</Box> <ClockStatus status={status} />
      <div>{t.dueOn(day(dueOn))}</div>
      <Box variant="small" color="text-body-secondary">
        {t.length(number(days), count)}, {source === 'ours' ? t.ours : source}
      </Box>
      {breachedAt ? <div>{t.breached(time(breachedAt))}</div> : remindedAt && <div>{t.reminded(time(remindedAt))}</div>}
    </div>
  );
}
