import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Steps, { type StepsProps } from '@cloudscape-design/components/steps';
import { useNavigate } from 'react-router';
import { Failure } from '../../layout/failure.tsx';
import { Loading } from '../../layout/loading.tsx';
import { PageLink } from '../../layout/page-link.tsx';
import { useWords } from '../../words/use-words.ts';
import { ClaimLine } from '../claims/claim-line.tsx';
import { useClaims } from '../claims/use-claims.ts';
import { useDocuments } from '../documents/use-documents.ts';
import { CrashToReport, useCrashDrafts } from '../driving/crash-drafts.tsx';
import { PolicyLine } from '../policies/policy-line.tsx';
import { useCustomer } from '../use-customer.ts';
import { type NextStep, nextSteps, type StepState } from './next-steps.ts';
import { homeWords } from './words/index.ts';

const looks: Record<StepState, StepsProps.Status> = {
  done: 'success',
  now: 'info',
  waiting: 'in-progress',
  trouble: 'warning',
  later: 'pending',
};
const pageOf = { apply: '/apply', documents: '/documents', cover: '/policies', report: '/report' } as const;

/** The customer's status and next steps. */
export default function HomePage() {
  const t = useWords(homeWords);
  const { customer, error, retry } = useCustomer();
  const documents = useDocuments();
  const claims = useClaims();
  const crashes = useCrashDrafts((customer?.policies.length ?? 0) > 0);
  if (customer === undefined) return error ? <Failure error={error} onRetry={retry} /> : <Loading />;
  const steps = nextSteps(customer, documents.data?.documents ?? []);
  const open = claims.data?.claims.filter(({ state }) => state !== 'closed' && state !== 'rejected') ?? [];
  return (
    <SpaceBetween size="l">
      <Header variant="h1">{customer === null ? t.welcome : t.title}</Header>
      {crashes.data?.drafts.map((draft) => (
        <CrashToReport key={draft.crashId} draft={draft} />
      ))}
      <Container header={<Header variant="h2">{t.next}</Header>}>
        <Steps
          ariaLabel={t.next}
          steps={steps.map((step) => ({
            header: <strong>{t.steps[step.step].title}</strong>,
            details: <StepDetails step={step} />,
            status: looks[step.state],
            statusIconAriaLabel: t.states[step.state],
          }))}
        />
      </Container>
      {open.length > 0 && (
        <Container header={<Header variant="h2">{t.claims}</Header>}>
          <SpaceBetween size="s">
            {open.map((claim) => (
              <ClaimLine key={claim.claimId} claim={claim} />
            ))}
            <PageLink href="/claims">{t.allClaims}</PageLink>
          </SpaceBetween>
        </Container>
      )}
      {customer && customer.policies.length > 0 && (
        <Container header={<Header variant="h2">{t.policies}</Header>}>
          <SpaceBetween size="s">
            {customer.policies.map((policy) => (
              <PolicyLine key={policy.policyId} policy={policy} />
            ))}
          </SpaceBetween>
        </Container>
      )}
    </SpaceBetween>
  );
}

/** Details of a step; a step that waits for the customer has a button. */
function StepDetails({ step: { step, state } }: { step: NextStep }) {
  const t = useWords(homeWords).steps[step];
  const go = useNavigate();
  const button = t.buttons[state];
  return (
    <SpaceBetween size="xs">
      <div>{t.texts[state] ?? t.texts.later}</div>
      {button && (
        <Button variant={state === 'done' ? 'normal' : 'primary'} onClick={() => go(pageOf[step])}>
          {button}
        </Button>
      )}
    </SpaceBetween>
  );
}
