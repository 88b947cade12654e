import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useNavigate } from 'react-router';
import { EmptyPage } from '../../layout/empty-page.tsx';
import { Failure } from '../../layout/failure.tsx';
import { Loading } from '../../layout/loading.tsx';
import { useWords } from '../../words/use-words.ts';
import { useCustomer } from '../use-customer.ts';
import { DocumentCard } from './document-card.tsx';
import { useDocuments } from './use-documents.ts';
import { documentWords } from './words/index.ts';

/** Every document that we expect of the customer, those that need their action first. */
export default function DocumentsPage() {
  const t = useWords(documentWords);
  const go = useNavigate();
  const { customer, error, retry } = useCustomer();
  const expected = customer?.policies.length ? 1 + customer.policies.length : 0;
  const documents = useDocuments({ expected });
  if (customer === undefined && error) return <Failure error={error} onRetry={retry} />;
  if (!documents.data && documents.isError)
    return <Failure error={documents.error} onRetry={() => void documents.refetch()} />;
  if (customer === undefined || !documents.data) return <Loading />;
  if (!customer || expected === 0) {
    const text = !customer || customer.state === 'accepted' ? t.none.apply : t.none[customer.state];
    return (
      <EmptyPage title={t.title} text={text}>
        {customer?.state !== 'submitted' && (
          <Button variant="primary" onClick={() => go('/apply')}>
            {customer === null ? t.none.toApplication : t.none.toCorrection}
          </Button>
        )}
      </EmptyPage>
    );
  }
  const { documents: all, limits } = documents.data;
  const cleared = all.length >= expected && all.every(({ state }) => state === 'cleared');
  return (
    <SpaceBetween size="l">
      <Header variant="h1" description={t.intro}>
        {t.title}
      </Header>
      {cleared && (
        <Alert
          type="success"
          header={t.allCleared.title}
          action={<Button onClick={() => go('/policies')}>{t.allCleared.toPolicies}</Button>}
        >
          {t.allCleared.text}
        </Alert>
      )}
      {all.length < expected && <Alert type="info">{t.beingPrepared}</Alert>}
      {all.map((document) => (
        <DocumentCard key={document.documentId} document={document} limits={limits} customer={customer} />
      ))}
    </SpaceBetween>
  );
}
