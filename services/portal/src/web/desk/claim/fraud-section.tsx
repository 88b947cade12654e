import type { StaffClaim } from '@claimstream/api-contract/claims/claim-views';
import type { listFlags } from '@claimstream/api-contract/fraud/list-flags';
import type { showFlag } from '@claimstream/api-contract/fraud/show-flag';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { ApiProblem } from '../../api/problem.ts';
import { useRead } from '../../api/use-api.ts';
import { Failure } from '../../layout/failure.tsx';
import { PageLink } from '../../layout/page-link.tsx';
import { useWords } from '../../words/use-words.ts';
import { Findings } from '../flags/findings.tsx';
import { FlagDecisions } from '../flags/flag-decisions.tsx';
import { FlagState } from '../flags/flag-state.tsx';
import { deskWords } from '../words/index.ts';

const interval = 10_000;

/** Findings of the fraud check about the claim, and about the customer otherwise. */
export function FraudSection({ claim: { claimId, customerId } }: { claim: StaffClaim }) {
  const { fraud: t } = useWords(deskWords).claimPage;
  const { data: flag, error } = useRead<typeof showFlag>(
    'GET /flags/{flagId}',
    { path: { flagId: claimId } },
    { refetchInterval: interval },
  );
  const unchecked = error instanceof ApiProblem && error.status === 404;
  return (
    <Container
      header={
        <Header variant="h2" actions={flag && <PageLink href={`/desk/flags/${claimId}`}>{t.open}</PageLink>}>
          {t.title}
        </Header>
      }
    >
      <SpaceBetween size="m">
        {unchecked && <Box color="text-body-secondary">{t.notYet}</Box>}
        {!flag && !unchecked && <Failure error={error} />}
        {flag && <FlagState state={flag.state} />}
        {flag && <Findings flag={flag} />}
        {flag && flag.decisions.length > 0 && <FlagDecisions flag={flag} />}
        <OtherFlags customerId={customerId} besides={claimId} />
      </SpaceBetween>
    </Container>
  );
}

/** The customer's other flags: those of application documents and of other claims. */
function OtherFlags({ customerId, besides }: { customerId: string; besides: string }) {
  const words = useWords(deskWords);
  const { data } = useRead<typeof listFlags>('GET /flags', { query: { customerId } }, { refetchInterval: interval });
  const others = data?.flags.filter(({ flagId }) => flagId !== besides) ?? [];
  if (others.length === 0) return null;
  return (
    <div>
      <Box variant="awsui-key-label">{words.claimPage.fraud.others}</Box>
      <ul className="desk-rows">
        {others.map(({ flagId, claimNumber, documentKind, state }) => (
          <li key={flagId}>
            <PageLink href={`/desk/flags/${flagId}`}>{claimNumber ?? words.documents[documentKind]}</PageLink>
            <FlagState state={state} />
          </li>
        ))}
      </ul>
    </div>
  );
}
