import type { StaffSettlement } from '@claimstream/api-contract/settlement/settlement-views';
import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/use-words.ts';
import { Facts } from '../facts.tsx';
import { deskWords } from '../words/index.ts';

/** The claim's bookings and balances. The sums include the rental car, which is no part of the settlement. */
export function Ledger({ settlement: { ledger, balance, rental } }: { settlement: StaffSettlement }) {
  const { settlement: t } = useWords(deskWords);
  const { money, time } = useFormat();
  const sum = (of: keyof typeof balance) => money(balance[of] + (rental?.[of] ?? 0));
  return (
    <SpaceBetween size="m">
      <Facts
        facts={[
          [t.accounts.incurred, sum('incurredCents')],
          [t.accounts.outstanding, sum('outstandingCents')],
          [t.accounts.paid, sum('paidCents')],
          ...(rental ? [[t.ofRental, money(rental.incurredCents)] as const] : []),
        ]}
      />
      {ledger.length === 0 ? (
        <Box color="text-body-secondary">{t.nothingBooked}</Box>
      ) : (
        <table className="desk-sum">
          <caption className="desk-hidden">{t.ledger}</caption>
          <tbody>
            {ledger.map(({ at, what, debit, credit, cents }) => (
              <tr key={`${at} ${what}`}>
                <th scope="row">
                  {t.entries[what]}
                  <Box color="text-body-secondary" fontSize="body-s">
                    {t.booked(t.accounts[debit], t.accounts[credit])} · <time dateTime={at}>{time(at)}</time>
                  </Box>
                </th>
                <td>{money(cents)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </SpaceBetween>
  );
}
