import type { DeskClaim } from '@claimstream/api-contract/claims/desk-claim';
import { PageLink } from '../../layout/page-link.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/use-words.ts';
import { Age } from '../age.tsx';
import { DeskTable } from '../desk-table.tsx';
import { useNameOf } from '../name-of.ts';
import { WeatherLink } from '../weather-link.tsx';
import { deskWords } from '../words/index.ts';
import { deskClaimsWords } from './words/index.ts';

/** Claims as rows; on a narrow screen, as cards. */
export function ClaimsTable({ title, claims }: { title: string; claims: readonly DeskClaim[] }) {
  const { columns, nobody } = useWords(deskClaimsWords);
  const { claimStates } = useWords(deskWords);
  const { day } = useFormat();
  const nameOf = useNameOf();
  const { claim, state, lossDate, filed, owner } = columns;
  return (
    <DeskTable
      label={title}
      titles={[claim, state, lossDate, filed, owner]}
      rows={claims.map((one) => ({
        key: one.claimId,
        cells: [
          <PageLink key="claim" href={`/desk/claims/${one.claimId}`}>
            {one.claimNumber}
          </PageLink>,
          claimStates[one.state],
          <span key="loss">
            {day(one.lossDate)}
            <WeatherLink catastrophe={one.catastrophe} />
          </span>,
          <Age key="filed" since={one.filedAt} />,
          one.owner ? nameOf(one.owner) : nobody,
        ],
      }))}
    />
  );
}
