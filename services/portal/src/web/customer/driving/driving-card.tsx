import type { changeConsent } from '@claimstream/api-contract/telematics/change-consent';
import type { Driving } from '@claimstream/api-contract/telematics/driving';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Toggle from '@cloudscape-design/components/toggle';
import { useSend } from '../../api/use-api.ts';
import { Failure } from '../../layout/failure.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/use-words.ts';
import type { Customer } from '../use-customer.ts';
import { miles } from './in-miles.ts';
import { ScoreFactors } from './score-factors.tsx';
import { TripList } from './trip-list.tsx';
import { drivingWords } from './words/index.ts';

interface DrivingCardProps {
  driving: Driving;
  car: Customer['policies'][number]['car'] | undefined;
}

/** One car: the consent in plain words, and the data recorded under it. */
export function DrivingCard({ driving, car }: DrivingCardProps) {
  const t = useWords(drivingWords);
  const format = useFormat();
  const { policyId, consent, effectiveUntil, recordedUntil, recorded } = driving;
  const change = useSend<typeof changeConsent>('PUT /telematics/policies/{policyId}/consent', [
    'GET /telematics',
    'GET /telematics/policies/{policyId}/trips',
  ]);
  return (
    <Container
      header={
        <Header variant="h2" description={car?.plate}>
          {car ? `${car.make} ${car.model}` : policyId}
        </Header>
      }
    >
      <SpaceBetween size="m">
        <Toggle
          checked={change.isPending ? (change.variables?.body.granted ?? consent.granted) : consent.granted}
          disabled={change.isPending}
          description={
            <>
              <div>{t.what}</div>
              <div>{t.effect}</div>
              <div>{t.off}</div>
            </>
          }
          onChange={({ detail }) => change.mutate({ path: { policyId }, body: { granted: detail.checked } })}
        >
          {t.consent}
        </Toggle>
        <Failure error={change.error} />
        {recordedUntil < effectiveUntil && <Box>{t.ended(format.day(recordedUntil))}</Box>}
        {recorded && (
          <KeyValuePairs
            columns={3}
            minColumnWidth={160}
            items={[
              { label: t.trips, value: format.number(recorded.trips) },
              { label: t.distance, value: t.miles(format.number(miles(recorded.distanceMetres))) },
              { label: t.newest, value: recorded.newestAt ? format.time(recorded.newestAt) : t.noTrip },
            ]}
          />
        )}
        {recorded && <ScoreFactors driving={driving} />}
        {recorded && recorded.trips > 0 && <TripList policyId={policyId} />}
      </SpaceBetween>
    </Container>
  );
}
