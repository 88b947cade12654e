import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { dropForm } from '../../forms/kept-forms.ts';
import { Failure } from '../../layout/failure.tsx';
import { Loading } from '../../layout/loading.tsx';
import { useWords } from '../../words/use-words.ts';
import { ReasonList } from '../reason-list.tsx';
import { useCustomer } from '../use-customer.ts';
import { anotherApplication, applicationToCorrect } from './application-form.ts';
import { ApplicationWizard, NAME } from './application-wizard.tsx';
import { applyWords } from './words/index.ts';

/** The application: empty, being decided, to be corrected, or accepted. */
export default function ApplyPage() {
  const t = useWords(applyWords);
  const go = useNavigate();
  const { customer, error, retry } = useCustomer();
  const accepted = customer?.state === 'accepted';
  // The application before the new one; once the new one is sent, this is no longer the latest.
  const [followed, setFollowed] = useState<string>();
  useEffect(() => {
    if (accepted) dropForm(NAME);
  }, [accepted]);
  if (error && customer === undefined) return <Failure error={error} onRetry={retry} />;
  if (customer === undefined) return <Loading />;
  if (customer === null) return <ApplicationWizard key="first" />;
  if (customer.state === 'rejected') {
    return (
      <SpaceBetween size="l">
        <Alert type="warning" header={t.refused.title}>
          <ReasonList reasons={customer.reasons} />
        </Alert>
        <ApplicationWizard
          key={customer.submittedAt}
          sent={customer.application && applicationToCorrect(customer.application)}
          ssnLastDigits={customer.application?.ssnLastDigits}
          reasons={customer.reasons}
        />
      </SpaceBetween>
    );
  }
  if (accepted && followed === customer.submittedAt) {
    return <ApplicationWizard key="another" sent={anotherApplication(customer.driver)} />;
  }
  return (
    <Container header={<Header variant="h1">{accepted ? t.accepted.title : t.sent.title}</Header>}>
      <SpaceBetween size="m">
        <StatusIndicator type={accepted ? 'success' : 'in-progress'}>
          {accepted ? t.accepted.status : t.sent.status}
        </StatusIndicator>
        <div>{accepted ? t.accepted.text : t.sent.text}</div>
        {accepted && (
          <SpaceBetween size="xs" direction="horizontal">
            <Button variant="primary" onClick={() => go('/documents')}>
              {t.accepted.next}
            </Button>
            <Button onClick={() => setFollowed(customer.submittedAt)}>{t.accepted.another}</Button>
          </SpaceBetween>
        )}
      </SpaceBetween>
    </Container>
  );
}
