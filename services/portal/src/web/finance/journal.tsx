import type { LedgerEntry } from '@claimstream/api-contract/settlement/ledger-entry';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { useFormat } from '../words/format.ts';
import { useWords } from '../words/use-words.ts';
import { financeWords } from './words/index.ts';

/** The entries in the order in which they were posted, each with its accounts. */
export function Journal({ entries }: { entries: readonly LedgerEntry[] }) {
  const t = useWords(financeWords);
  const { money, time } = useFormat();
  return (
    <Container header={<Header variant="h2">{t.journal}</Header>}>
      <table className="finance-accounts" aria-label={t.journal}>
        <thead>
          <tr>
            <th scope="col">{t.columns.account}</th>
            <th scope="col">{t.columns.debit}</th>
            <th scope="col">{t.columns.credit}</th>
          </tr>
        </thead>
        {entries.map(({ entryId, number, what, occurredAt, month, lines }) => (
          <tbody key={entryId}>
            <tr>
              <th scope="rowgroup" colSpan={3}>
                <Box fontWeight="bold">
                  {number}. {t.entries[what]}
                </Box>
                <Box color="text-body-secondary" fontSize="body-s">
                  <time dateTime={occurredAt}>{time(occurredAt)}</time>
                  {month !== occurredAt.slice(0, 7) && ` · ${t.postedIn(month)}`}
                </Box>
              </th>
            </tr>
            {lines.map(({ account, debitCents, creditCents }) => (
              <tr key={account}>
                <th scope="row" className={creditCents > 0 ? 'finance-credited' : undefined}>
                  {t.accounts[account]}
                </th>
                <td>{debitCents > 0 && money(debitCents)}</td>
                <td>{creditCents > 0 && money(creditCents)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </Container>
  );
}
