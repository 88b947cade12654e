import { claimStates } from '@claimstream/api-contract/claims/claim-states';
import type { listDeskClaims } from '@claimstream/api-contract/claims/list-desk-claims';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useRead } from '../../api/use-api.ts';
import { Failure } from '../../layout/failure.tsx';
import { Loading } from '../../layout/loading.tsx';
import { useWords } from '../../words/use-words.ts';
import { Pick } from '../pick.tsx';
import { deskWords } from '../words/index.ts';
import { ClaimsTable } from './claims-table.tsx';
import { ages, type ListFilter, owners } from './list-filter.ts';
import { deskClaimsWords } from './words/index.ts';

const PAGE = 25;

interface ListedClaimsProps {
  filter: ListFilter;
  onChange(filter: ListFilter): void;
}

/** Claims by state, owner and age, the oldest first, page by page. */
export function ListedClaims({ filter, onChange }: ListedClaimsProps) {
  const words = useWords(deskClaimsWords);
  const { list: t } = words;
  const [cursor, setCursor] = useState<string>();
  const { data, error, refetch } = useRead<typeof listDeskClaims>(
    'GET /desk/claims',
    { query: { ...filter, limit: PAGE, cursor } },
    { refetchInterval: 30_000 },
  );
  return (
    <Container header={<Header variant="h2">{t.title}</Header>}>
      <SpaceBetween size="m">
        <Filters filter={filter} onChange={onChange} />
        {!data && (error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />)}
        {data?.claims.length === 0 && !data.next && <Box color="text-body-secondary">{t.none}</Box>}
        {data && data.claims.length > 0 && <ClaimsTable title={t.title} claims={data.claims} />}
        <SpaceBetween size="s" direction="horizontal">
          {cursor && <Button onClick={() => setCursor(undefined)}>{words.first}</Button>}
          {data?.next && <Button onClick={() => setCursor(data.next)}>{words.more}</Button>}
        </SpaceBetween>
      </SpaceBetween>
    </Container>
  );
}

function Filters({ filter, onChange }: ListedClaimsProps) {
  const { list: t } = useWords(deskClaimsWords);
  const { claimStates: names } = useWords(deskWords);
  const anyState = filter.owner === 'me' ? t.anyOfOwner : t.anyState;
  const choices = {
    state: [{ value: '', label: anyState }, ...claimStates.map((state) => ({ value: state, label: names[state] }))],
    owner: (['', ...owners] as const).map((owner) => ({ value: owner, label: t.owners[owner] })),
    days: [{ value: '', label: t.allAges }, ...ages.map((days) => ({ value: String(days), label: t.ageOf(days) }))],
  };
  const labels = { state: t.state, owner: t.owner, days: t.age };
  return (
    <div className="desk-filters">
      {(['state', 'owner', 'days'] as const).map((name) => (
        <Pick
          key={name}
          label={labels[name]}
          options={choices[name]}
          value={String(filter[name] ?? '')}
          onChange={(value) => onChange({ ...filter, [name]: value || undefined })}
        />
      ))}
    </div>
  );
}
