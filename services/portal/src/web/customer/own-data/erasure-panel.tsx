import type { eraseCustomer } from '@claimstream/api-contract/customer/erase-customer';
import type { showErasure } from '@claimstream/api-contract/customer/show-erasure';
import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useRead, useSend } from '../../api/use-api.ts';
import { Failure } from '../../layout/failure.tsx';
import { Loading } from '../../layout/loading.tsx';
import { useWords } from '../../words/use-words.ts';
import { ErasureDialog } from './erasure-dialog.tsx';
import { ErasureOutcome } from './erasure-outcome.tsx';
import { KeptList } from './kept-list.tsx';
import { ownDataWords } from './words/index.ts';

const shown = 'GET /customers/me/erasure';

/** The data that an erasure would keep and the obstacles to it; after the request, its result. */
export function ErasurePanel() {
  const t = useWords(ownDataWords);
  const [asking, ask] = useState(false);
  const { data, error, refetch } = useRead<typeof showErasure>(shown, undefined, {
    refetchInterval: (erasure) => {
      if (erasure?.state === 'requested') return 1_500;
      return erasure?.obstacles.some((obstacle) => obstacle !== 'POLICIES_IN_FORCE') ? 5_000 : false;
    },
  });
  const erase = useSend<typeof eraseCustomer>('DELETE /customers/me', [shown]);
  if (!data) return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
  if (data.state !== 'none') return <ErasureOutcome erasure={data} />;

  const endsCover = data.obstacles.includes('POLICIES_IN_FORCE');
  const waits = data.obstacles.filter((obstacle) => obstacle !== 'POLICIES_IN_FORCE');
  return (
    <Container header={<Header variant="h2">{t.erase.title}</Header>}>
      <SpaceBetween size="m">
        <div>{t.erase.text}</div>
        <KeptList kept={data.kept} />
        {waits.map((obstacle) => (
          <Alert key={obstacle} type="info">
            {t.obstacles[obstacle]}
          </Alert>
        ))}
        <Failure error={erase.error} problems={t.problems} />
        <Button disabled={waits.length > 0} onClick={() => ask(true)}>
          {t.erase.open}
        </Button>
        <ErasureDialog
          visible={asking}
          erasure={data}
          endsCover={endsCover}
          loading={erase.isPending}
          onCancel={() => ask(false)}
          onConfirm={() =>
            erase.mutate({ query: endsCover ? { endCover: 'true' } : {} }, { onSettled: () => ask(false) })
          }
        />
      </SpaceBetween>
    </Container>
  );
}
