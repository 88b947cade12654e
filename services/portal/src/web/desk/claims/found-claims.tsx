import type { ClaimSearch } from '@claimstream/api-contract/claims/claim-search';
import type { searchClaims } from '@claimstream/api-contract/claims/search-claims';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { Failure } from '../../layout/failure.tsx';
import { Loading } from '../../layout/loading.tsx';
import { useWords } from '../../words/use-words.ts';
import { ClaimsTable } from './claims-table.tsx';
import { deskClaimsWords } from './words/index.ts';

const PAGE = 25;

/** The claims that a search found, page by page. */
export function FoundClaims({ search, onClear }: { search: ClaimSearch; onClear(): void }) {
  const words = useWords(deskClaimsWords);
  const { search: t } = words;
  const [cursor, setCursor] = useState<string>();
  const { data, error, refetch } = useQuery({
    queryKey: ['POST /desk/claims/search', search, cursor ?? null],
    queryFn: () =>
      call<typeof searchClaims>('POST /desk/claims/search', { query: { limit: PAGE, cursor }, body: search }),
  });
  return (
    <Container header={<Header variant="h2">{t.found}</Header>}>
      <SpaceBetween size="m">
        {!data && (error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />)}
        {data?.claims.length === 0 && !data.next && <Box color="text-body-secondary">{t.none}</Box>}
        {data && data.claims.length > 0 && <ClaimsTable title={t.found} claims={data.claims} />}
        <SpaceBetween size="s" direction="horizontal">
          {cursor && <Button onClick={() => setCursor(undefined)}>{words.first}</Button>}
          {data?.next && <Button onClick={() => setCursor(data.next)}>{words.more}</Button>}
          <Button onClick={onClear}>{t.clear}</Button>
        </SpaceBetween>
      </SpaceBetween>
    </Container>
  );
}
