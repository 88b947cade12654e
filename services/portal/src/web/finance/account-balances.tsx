import type { AnswerOf } from '@claimstream/api-contract';
import type { showLedger } from '@claimstream/api-contract/settlement/show-ledger';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { useFormat } from '../words/format.ts';
import { useWords } from '../words/use-words.ts';
import { financeWords } from './words/index.ts';

type Exposure = AnswerOf<typeof showLedger>['exposures'][number];

/** The balance of each account of an exposure: a trial balance, whose sides are equal. */
export function AccountBalances({ exposure: { exposure, accounts } }: { exposure: Exposure }) {
  const t = useWords(financeWords);
  const { money } = useFormat();
  const rows = accounts.map(({ account, normalSide, balanceCents }) => ({
    account,
    debit: Math.max(0, normalSide === 'debit' ? balanceCents : -balanceCents),
    credit: Math.max(0, normalSide === 'credit' ? balanceCents : -balanceCents),
  }));
  const sum = (side: 'debit' | 'credit') => rows.reduce((total, row) => total + row[side], 0);
  const side = (cents: number) => <td>{cents > 0 && money(cents)}</td>;
  return (
    <Container header={<Header variant="h2">{t.accountsOf(t.exposures[exposure])}</Header>}>
      <table className="finance-accounts">
        <thead>
          <tr>
            <th scope="col">{t.columns.account}</th>
            <th scope="col">{t.columns.debit}</th>
            <th scope="col">{t.columns.credit}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ account, debit, credit }) => (
            <tr key={account}>
              <th scope="row">{t.accounts[account]}</th>
              {side(debit)}
              {side(credit)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t.sum}</th>
            <td>{money(sum('debit'))}</td>
            <td>{money(sum('credit'))}</td>
          </tr>
        </tfoot>
      </table>
    </Container>
  );
}
