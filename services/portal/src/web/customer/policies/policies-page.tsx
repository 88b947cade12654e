import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useNavigate } from 'react-router';
import { EmptyPage } from '../../layout/empty-page.tsx';
import { Failure } from '../../layout/failure.tsx';
import { Loading } from '../../layout/loading.tsx';
import { useWords } from '../../words/use-words.ts';
import { useDocuments } from '../documents/use-documents.ts';
import { useCustomer } from '../use-customer.ts';
import { PolicyCard } from './policy-card.tsx';
import { policyWords } from './words/index.ts';

export default function PoliciesPage() {
  const t = useWords(policyWords);
  const go = useNavigate();
  const { customer, error, retry } = useCustomer();
  const documents = useDocuments();
  if (customer === undefined) return error ? <Failure error={error} onRetry={retry} /> : <Loading />;
  if (!customer || customer.policies.length === 0) {
    return (
      <EmptyPage title={t.title} text={customer?.state === 'submitted' ? t.none.submitted : t.none.apply}>
        {customer?.state !== 'submitted' && (
          <Button variant="primary" onClick={() => go('/apply')}>
            {t.none.toApplication}
          </Button>
        )}
      </EmptyPage>
    );
  }
  return (
    <SpaceBetween size="l">
      <Header variant="h1" description={t.intro} actions={<Button onClick={() => go('/apply')}>{t.another}</Button>}>
        {t.title}
      </Header>
      {customer.policies.map((policy) => (
        <PolicyCard key={policy.policyId} policy={policy} documents={documents.data?.documents ?? []} />
      ))}
    </SpaceBetween>
  );
}
