import type { StaffClaim } from '@claimstream/api-contract/claims/claim-views';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/use-words.ts';
import { Facts } from '../facts.tsx';
import { deskWords } from '../words/index.ts';

/** The policy at the time of the loss. */
export function PolicySection({ claim: { policy } }: { claim: StaffClaim }) {
  const words = useWords(deskWords);
  const { policy: t } = words.claimPage;
  return (
    <Container header={<Header variant="h2">{t.title}</Header>}>
      {policy ? <Terms policy={policy} /> : <Box color="text-body-secondary">{t.unknown}</Box>}
    </Container>
  );
}

function Terms({ policy }: { policy: NonNullable<StaffClaim['policy']> }) {
  const words = useWords(deskWords);
  const { policy: t } = words.claimPage;
  const { day, money, time } = useFormat();
  const { limitCents, deductibleCents, vehicleValueCents, modelYear, colour, vehicleClass } = policy;
  const car = [modelYear, vehicleClass && words.vehicleClasses[vehicleClass], colour && words.colours[colour]];
  const answer = (right: boolean, text: string) => (
    <StatusIndicator type={right ? 'success' : 'error'}>{text}</StatusIndicator>
  );
  return (
    <Facts
      facts={[
        [t.inForce, answer(policy.inForce, policy.inForce ? words.yes : t.notInForce)],
        [t.active, answer(policy.active, policy.active ? words.yes : t.notActive)],
        [t.term, t.from(day(policy.effectiveFrom), day(policy.effectiveUntil))],
        policy.boundAt !== undefined && [t.boundAt, time(policy.boundAt)],
        [t.car, car.filter(Boolean).join(', ') || words.unknown],
        vehicleValueCents !== undefined && [t.value, money(vehicleValueCents)],
        limitCents !== undefined && [t.limit, money(limitCents)],
        deductibleCents !== undefined && [t.deductible, money(deductibleCents)],
      ]}
    />
  );
}
