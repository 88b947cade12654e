import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useSearchParams } from 'react-router';
import { useWords } from '../words/use-words.ts';
import { ClaimLedger } from './claim-ledger.tsx';
import { ClaimSearch } from './claim-search.tsx';
import './finance.css';
import { MonthPanel } from './month-panel.tsx';
import { financeWords } from './words/index.ts';

/** The books of one claim, whose id is in the address, and of a whole month. */
export default function LedgerPage() {
  const t = useWords(financeWords);
  const [search, setSearch] = useSearchParams();
  const claimId = search.get('claim') ?? '';
  return (
    <SpaceBetween size="l">
      <Header variant="h1" description={t.intro}>
        {t.title}
      </Header>
      <ClaimSearch claimId={claimId} onSearch={(claim) => setSearch({ claim })} />
      {claimId && <ClaimLedger key={claimId} claimId={claimId} />}
      <MonthPanel />
    </SpaceBetween>
  );
}
