import type { ClaimSearch } from '@claimstream/api-contract/claims/claim-search';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import '../desk.css';
import { useWords } from '../../words/use-words.ts';
import { FoundClaims } from './found-claims.tsx';
import { filterOf, queryOf, weatherOf } from './list-filter.ts';
import { ListedClaims } from './listed-claims.tsx';
import { SearchForm } from './search-form.tsx';
import { deskClaimsWords } from './words/index.ts';

/** All claims: searched by a known detail, or listed by state, owner and age. */
export default function ClaimsPage() {
  const t = useWords(deskClaimsWords);
  const [query, setQuery] = useSearchParams();
  const [search, setSearch] = useState<ClaimSearch>();
  const filter = filterOf(query);
  const found = search ?? weatherOf(query);
  const clear = () => {
    setSearch(undefined);
    setQuery({}, { replace: true });
  };
  return (
    <SpaceBetween size="l">
      <Header variant="h1" description={t.intro}>
        {t.title}
      </Header>
      <SearchForm onSearch={setSearch} />
      {found ? (
        <FoundClaims key={JSON.stringify(found)} search={found} onClear={clear} />
      ) : (
        <ListedClaims
          key={JSON.stringify(filter)}
          filter={filter}
          onChange={(next) => setQuery(queryOf(next), { replace: true })}
        />
      )}
    </SpaceBetween>
  );
}
