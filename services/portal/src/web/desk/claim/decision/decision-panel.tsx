import type { StaffClaim } from '@claimstream/api-contract/claims/claim-views';
import type { decideReview } from '@claimstream/api-contract/claims/decide-review';
import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect, useRef, useState } from 'react';
import { FormProvider } from 'react-hook-form';
import { forget, useSend } from '../../../api/use-api.ts';
import { dropForm, keepForm, keptForm } from '../../../forms/kept-forms.ts';
import { showServerFaults } from '../../../forms/server-faults.ts';
import { useSchemaForm } from '../../../forms/use-schema-form.ts';
import { announce } from '../../../layout/announcements.ts';
import { Failure } from '../../../layout/failure.tsx';
import { useWords } from '../../../words/use-words.ts';
import { valuationWords } from '../../valuation-words/index.ts';
import { deskWords } from '../../words/index.ts';
import type { ReadClaim } from '../use-claim.ts';
import { DecisionFields } from './decision-fields.tsx';
import { DecisionMade } from './decision-made.tsx';
import { DecisionForm, type DecisionValues, decisionOf, isTyped, nothingTyped } from './decision-values.ts';

const changed = ['GET /reviews', 'GET /reviews/counts', 'GET /claims/{claimId}', 'GET /claims'];

/** The adjuster's form for a decision, or the decision once made. Typed text survives changes of the claim. */
export function DecisionPanel({ shown: { claim, changes, seenVersion } }: { shown: ReadClaim }) {
  const words = useWords(deskWords);
  const { decision: t } = words;
  const formName = `decision ${claim.claimId}`;
  const form = useSchemaForm<DecisionValues>(DecisionForm, keptForm<DecisionValues>(formName) ?? nothingTyped);
  const { mutateAsync: send, error } = useSend<typeof decideReview>('POST /reviews/{reviewId}/decision', changed);
  const [unread, setUnread] = useState(false);
  const { may } = claim;
  const { isSubmitting } = form.formState;
  const values = form.watch();
  const typed = isTyped(values);
  const problems = { ...words.problems, ...useWords(valuationWords).problems };
  const made = useRef<HTMLDivElement>(null);
  const justMade = useRef(false);
  useEffect(() => {
    if (!justMade.current || !made.current) return;
    justMade.current = false;
    made.current.focus(); // the pressed button is gone
  });
  useEffect(() => () => keepForm(formName, form.getValues()), [formName, form]);

  async function decide() {
    setUnread(changes.length > 0);
    if (changes.length > 0) return;
    const body = decisionOf(form.getValues(), seenVersion);
    try {
      await send({ path: { reviewId: claim.claimId }, body });
      justMade.current = true;
      form.reset(nothingTyped);
      dropForm(formName);
      announce({ id: `decided ${claim.claimId}`, type: 'success', content: t.done[body.decision](claim.claimNumber) });
    } catch (failure) {
      showServerFaults(failure, form, ({ code, problem }) => problems[code ?? ''] ?? problem);
      await forget('GET /claims/{claimId}'); // shown as `error`; the page reads what changed
    }
  }

  if (!may.decide && !typed) {
    return (
      <Container header={<Header variant="h2">{t.title}</Header>}>
        <SpaceBetween size="m">
          <div ref={made} tabIndex={-1}>
            <DecisionMade claim={claim} />
          </div>
          {claim.state === 'review' && may.why && <div>{t.why[may.why]}</div>}
        </SpaceBetween>
      </Container>
    );
  }
  return (
    <FormProvider {...form}>
      <form onSubmit={form.handleSubmit(decide)} noValidate>
        <Container
          header={<Header variant="h2">{t.title}</Header>}
          footer={
            <Button variant="primary" formAction="submit" loading={isSubmitting} disabled={!may.decide} fullWidth>
              {t.submit[values.decision || 'none']}
            </Button>
          }
        >
          <SpaceBetween size="m">
            {!may.decide && <Closed claim={claim} />}
            <DecisionFields values={values} claim={claim} />
            {unread && changes.length > 0 && <Alert type="error">{t.readFirst}</Alert>}
            {may.decide && !unread && <Failure error={error} problems={problems} />}
          </SpaceBetween>
        </Container>
      </form>
    </FormProvider>
  );
}

/** Somebody else decided while the user was typing; the text stays visible so that it can be copied. */
function Closed({ claim }: { claim: StaffClaim }) {
  const { decision: t, problems } = useWords(deskWords);
  const { why } = claim.may;
  return (
    <>
      <Alert type="warning">{why && why !== 'NOT_OPEN' ? t.why[why] : problems.REVIEW_NOT_OPEN}</Alert>
      <DecisionMade claim={claim} />
      <Box variant="h3">{t.yours}</Box>
    </>
  );
}
