import type { StaffClaim } from '@claimstream/api-contract/claims/claim-views';
import type { SameLossClaim } from '@claimstream/api-contract/claims/same-loss';
import Badge from '@cloudscape-design/components/badge';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { PageLink } from '../../layout/page-link.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/use-words.ts';
import { Age } from '../age.tsx';
import { useNameOf } from '../name-of.ts';
import { deskWords } from '../words/index.ts';
import { OtherLossForm } from './other-loss-form.tsx';

/** Claims of any customer about the same car with a loss within a day. One loss is paid once, so an adjuster marks those about another
 * loss. */
export function SameLossSection({ claim }: { claim: StaffClaim }) {
  const { claimPage } = useWords(deskWords);
  const t = claimPage.sameLoss;
  const isOpen = claim.state === 'review' && claim.may.decide;
  if (claim.sameLoss.length === 0) return null;
  return (
    <Container
      header={
        <Header variant="h2" description={t.text}>
          {t.title}
        </Header>
      }
    >
      <SpaceBetween size="m">
        {claim.sameLoss.map((other) => (
          <SpaceBetween size="xs" key={other.claimId}>
            <OtherClaim other={other} ofCustomer={other.customerId === claim.customerId} />
            {isOpen && !other.otherLoss && <OtherLossForm reviewId={claim.claimId} other={other} />}
          </SpaceBetween>
        ))}
      </SpaceBetween>
    </Container>
  );
}

function OtherClaim({ other, ofCustomer }: { other: SameLossClaim; ofCustomer: boolean }) {
  const words = useWords(deskWords);
  const t = words.claimPage.sameLoss;
  const { day, money } = useFormat();
  const nameOf = useNameOf();
  const { claimId, claimNumber, lossDate, lossTime, state, outcome, paidCents, first, otherLoss } = other;
  return (
    <>
      <div className="desk-rows">
        <PageLink href={`/desk/claims/${claimId}`}>{claimNumber}</PageLink>{' '}
        <Badge color={first ? 'blue' : 'grey'}>{first ? t.first : t.later}</Badge>{' '}
        <span>
          {words.queue.lossOn(day(lossDate))} {lossTime?.slice(0, 5)}
        </span>
        {', '}
        <span>
          {words.claimStates[state]}
          {outcome && `, ${words.outcomes[outcome]}`}
          {paidCents ? ` ${money(paidCents)}` : ''}
        </span>
        {', '}
        <span>{ofCustomer ? t.sameCustomer : t.otherCustomer}</span>
      </div>
      {otherLoss && (
        <div>
          <strong>{t.marked}</strong> {words.by(nameOf(otherLoss.by))} <Age since={otherLoss.at} />{' '}
          <span className="desk-typed">{otherLoss.reason}</span>
        </div>
      )}
    </>
  );
}
