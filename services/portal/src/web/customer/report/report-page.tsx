import type { deleteClaimDraft } from '@claimstream/api-contract/claims/delete-claim-draft';
import type { showClaimDraft } from '@claimstream/api-contract/claims/show-claim-draft';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useRead, useSend } from '../../api/use-api.ts';
import { EmptyPage } from '../../layout/empty-page.tsx';
import { Failure } from '../../layout/failure.tsx';
import { Loading } from '../../layout/loading.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/use-words.ts';
import { CrashQuestion, useCrashDrafts } from '../driving/crash-drafts.tsx';
import { useCustomer } from '../use-customer.ts';
import { ReportWizard } from './report-wizard.tsx';
import { reportWords } from './words/index.ts';

/** Reports a loss, or continues a draft. */
export default function ReportPage() {
  const t = useWords(reportWords);
  const format = useFormat();
  const go = useNavigate();
  const [chosen, setChosen] = useState<'go-on' | 'afresh'>();
  const { customer, error, retry } = useCustomer();
  const saved = useRead<typeof showClaimDraft>('GET /claim-draft');
  const drop = useSend<typeof deleteClaimDraft>('DELETE /claim-draft', ['GET /claim-draft']);
  const crashId = useSearchParams()[0].get('crash');
  const crashes = useCrashDrafts(crashId !== null);
  const failed = error ?? saved.error ?? crashes.error;
  if (!saved.data || customer === undefined || crashes.isLoading) {
    if (!failed) return <Loading />;
    return <Failure error={failed} onRetry={() => [retry(), void saved.refetch(), void crashes.refetch()]} />;
  }
  const policies = customer?.policies.filter(({ state }) => state === 'active') ?? [];
  if (policies.length === 0) {
    return (
      <EmptyPage title={t.title} text={t.notCovered}>
        <Button variant="primary" onClick={() => go('/')}>
          {t.toOverview}
        </Button>
      </EmptyPage>
    );
  }
  const crash = crashes.data?.drafts.find((one) => one.crashId === crashId);
  const { draft } = saved.data;
  if (draft && chosen === undefined) {
    return (
      <SpaceBetween size="l">
        <Header variant="h1">{t.title}</Header>
        <Container header={<Header variant="h2">{t.begun.title}</Header>}>
          <SpaceBetween size="m">
            <div>{t.begun.text(format.time(draft.savedAt))}</div>
            <Failure error={drop.error} />
            <SpaceBetween size="xs" direction="horizontal">
              <Button variant="primary" onClick={() => setChosen('go-on')}>
                {t.begun.goOn}
              </Button>
              <Button
                loading={drop.isPending}
                onClick={() => void drop.mutateAsync({}).then(() => setChosen('afresh'))}
              >
                {t.begun.afresh}
              </Button>
            </SpaceBetween>
          </SpaceBetween>
        </Container>
      </SpaceBetween>
    );
  }
  return (
    <SpaceBetween size="l">
      {crash && <CrashQuestion draft={crash} onDiscarded={() => go('/driving')} />}
      <ReportWizard
        key={chosen ?? 'first'}
        saved={saved.data}
        customer={customer!}
        policies={policies}
        crash={crash?.notice}
      />
    </SpaceBetween>
  );
}
