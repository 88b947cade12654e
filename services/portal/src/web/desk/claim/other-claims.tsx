import type { StaffClaim } from '@claimstream/api-contract/claims/claim-views';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { PageLink } from '../../layout/page-link.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/use-words.ts';
import { deskWords } from '../words/index.ts';

/** The customer's other claims, which may share the day or the damage. */
export function OtherClaims({ claim }: { claim: StaffClaim }) {
  const t = useWords(deskWords);
  const { day, money, number } = useFormat();
  const { otherClaims } = claim;
  return (
    <Container
      header={
        <Header variant="h2" counter={`(${number(otherClaims.length)})`}>
          {t.claimPage.others.title}
        </Header>
      }
    >
      {otherClaims.length === 0 && <Box color="text-body-secondary">{t.claimPage.others.none}</Box>}
      <ul className="desk-rows">
        {otherClaims.map(({ claimId, claimNumber, lossDate, state, outcome, paidCents, policyId }) => (
          <li key={claimId}>
            <PageLink href={`/desk/claims/${claimId}`}>{claimNumber}</PageLink>
            <span>{t.queue.lossOn(day(lossDate))}</span>
            <span>
              {t.claimStates[state]}
              {outcome && `, ${t.outcomes[outcome]}`}
              {paidCents ? ` ${money(paidCents)}` : ''}
            </span>
            <span>
              {lossDate === claim.lossDate && policyId === claim.policyId && (
                <strong>{t.claimPage.others.sameDay}</strong>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Container>
  );
}
