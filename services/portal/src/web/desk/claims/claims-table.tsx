import type { DeskClaim } from '@claimstream/api-contract/claims/desk-claim';
import { PageLink } from '../../layout/page-link.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/use-words.ts';
import { Age } from '../age.tsx';
import { useNameOf } from '../name-of.ts';
import { deskWords } from '../words/index.ts';
import { deskClaimsWords } from './words/index.ts';

/** Claims as rows, each a card where there is no room for one. */
export function ClaimsTable({ title, claims }: { title: string; claims: readonly DeskClaim[] }) {
  const { columns, nobody } = useWords(deskClaimsWords);
  const { claimStates } = useWords(deskWords);
  const { day } = useFormat();
  const nameOf = useNameOf();
  const { claim, state, lossDate, filed, owner } = columns;
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: a browser forgets that a table is one when it is laid out otherwise
    <table role="table" className="desk-queue" aria-label={title}>
      <thead role="rowgroup">
        <tr role="row">
          {[claim, state, lossDate, filed, owner].map((name) => (
            <th role="columnheader" key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {claims.map((one) => (
          <tr role="row" key={one.claimId}>
            <th role="rowheader" scope="row">
              <PageLink href={`/desk/claims/${one.claimId}`}>{one.claimNumber}</PageLink>
            </th>
            <td role="cell">{claimStates[one.state]}</td>
            <td role="cell">{day(one.lossDate)}</td>
            <td role="cell">
              <Age since={one.filedAt} />
            </td>
            <td role="cell">{one.owner ? nameOf(one.owner) : nobody}</td>
          </tr>
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: as above
  );
}
