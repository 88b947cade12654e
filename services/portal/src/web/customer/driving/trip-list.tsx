import type { listTrips, Trip } from '@claimstream/api-contract/telematics/list-trips';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useRead } from '../../api/use-api.ts';
import { Failure } from '../../layout/failure.tsx';
import { Loading } from '../../layout/loading.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/use-words.ts';
import { miles, milesAnHour } from './in-miles.ts';
import { drivingWords } from './words/index.ts';

const PAGE = 20;
const MINUTE_MS = 60_000;

/** The trips of a car, newest first, a page at a time, read on request. */
export function TripList({ policyId }: { policyId: string }) {
  const t = useWords(drivingWords);
  const [isShown, show] = useState(false);
  return isShown ? <Pages policyId={policyId} /> : <Button onClick={() => show(true)}>{t.list.show}</Button>;
}

function Pages({ policyId }: { policyId: string }) {
  const t = useWords(drivingWords);
  // The cursors of the pages so far: the last one is shown, the earlier ones lead back.
  const [cursors, setCursors] = useState<readonly (string | undefined)[]>([undefined]);
  const { data, error, refetch } = useRead<typeof listTrips>('GET /telematics/policies/{policyId}/trips', {
    path: { policyId },
    query: { limit: PAGE, cursor: cursors.at(-1) },
  });
  if (!data) return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
  const { next } = data;
  return (
    <SpaceBetween size="s">
      <Box variant="h3">{t.list.title}</Box>
      <TripTable trips={data.trips} />
      <SpaceBetween size="xs" direction="horizontal">
        {cursors.length > 1 && <Button onClick={() => setCursors(cursors.slice(0, -1))}>{t.list.newer}</Button>}
        {next && <Button onClick={() => setCursors([...cursors, next])}>{t.list.older}</Button>}
      </SpaceBetween>
    </SpaceBetween>
  );
}

function TripTable({ trips }: { trips: readonly Trip[] }) {
  const t = useWords(drivingWords);
  const format = useFormat();
  const { began, duration, fastest, harsh } = t.list;
  return (
    <table className="reading">
      <thead>
        <tr>
          {[began, duration, t.distance, fastest, harsh].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {trips.map((trip) => (
          <tr key={trip.tripId}>
            <th scope="row">{format.time(trip.startedAt)}</th>
            <td data-label={duration}>
              {t.list.minutes(Math.round((Date.parse(trip.endedAt) - Date.parse(trip.startedAt)) / MINUTE_MS))}
            </td>
            <td data-label={t.distance}>{t.miles(format.number(miles(trip.distanceMetres)))}</td>
            <td data-label={fastest}>{t.list.mph(format.number(milesAnHour(trip.maxSpeedKmh)))}</td>
            <td data-label={harsh}>{format.number(trip.harshBrakes + trip.harshAccelerations + trip.harshTurns)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
