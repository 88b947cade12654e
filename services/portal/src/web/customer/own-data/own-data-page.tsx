import type { exportCustomer } from '@claimstream/api-contract/customer/export-customer';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../api/call.ts';
import { saveFile } from '../../finance/save-file.ts';
import { Failure } from '../../layout/failure.tsx';
import { useWords } from '../../words/use-words.ts';
import { ContactProposal } from './contact-proposal.tsx';
import { ErasurePanel } from './erasure-panel.tsx';
import { ownDataWords } from './words/index.ts';

/** A copy of all data that we hold about the customer, and the request to erase it. */
export default function OwnDataPage() {
  const t = useWords(ownDataWords);
  const copy = useMutation({
    mutationFn: () => call<typeof exportCustomer>('GET /customers/me/export'),
    onSuccess: (data) => saveFile('claimstream-my-data.json', 'application/json', JSON.stringify(data, null, 2)),
  });
  return (
    <SpaceBetween size="l">
      <Header variant="h1" description={t.intro}>
        {t.title}
      </Header>
      <ContactProposal />
      <Container header={<Header variant="h2">{t.copy.title}</Header>}>
        <SpaceBetween size="m">
          <div>{t.copy.text}</div>
          <Failure error={copy.error} problems={t.problems} />
          <Button loading={copy.isPending} onClick={() => copy.mutate()}>
            {t.copy.take}
          </Button>
          <div role="status">{copy.isSuccess && t.copy.done}</div>
        </SpaceBetween>
      </Container>
      <ErasurePanel />
    </SpaceBetween>
  );
}
