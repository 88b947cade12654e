import type { assignClaim } from '@claimstream/api-contract/claims/assign-claim';
import type { StaffClaim } from '@claimstream/api-contract/claims/claim-views';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { forget, useSend } from '../../api/use-api.ts';
import { Failure } from '../../layout/failure.tsx';
import { useWords } from '../../words/use-words.ts';
import { Pick } from '../pick.tsx';
import { deskWords } from '../words/index.ts';
import { useColleagues } from './use-colleagues.ts';
import { fileWords } from './words/index.ts';

const changed = ['GET /claims/{claimId}', 'GET /claims/{claimId}/timeline', 'GET /reviews', 'GET /desk/claims'];

/** The claim's owner, with buttons to take the claim, give it to a colleague or give it back. */
export default function OwnerPanel({ claim }: { claim: StaffClaim }) {
  const { owner: t, problems: own } = useWords(fileWords);
  const { problems } = useWords(deskWords);
  const { own: reader, nameOf } = useColleagues();
  const { claimId, assignment, may } = claim;
  const { to: has, version } = assignment;
  const {
    mutateAsync: send,
    error,
    isPending,
  } = useSend<typeof assignClaim>('POST /claims/{claimId}/assignment', changed);
  const give = (to: string | null) =>
    // If somebody else was faster, shows the new owner.
    send({ path: { claimId }, body: { to, version } }).catch(() => forget(...changed));
  return (
    <Container header={<Header variant="h2">{t.title}</Header>}>
      <SpaceBetween size="s">
        <Box>{has === undefined ? t.nobody : has === reader ? t.you : t.colleague(nameOf(has))}</Box>
        <Failure error={error} problems={{ ...problems, ...own }} />
        {may.assign && (
          <SpaceBetween size="xs" direction="horizontal">
            {has !== reader && reader && (
              <Button disabled={isPending} onClick={() => void give(reader)}>
                {t.take}
              </Button>
            )}
            {has !== undefined && (
              <Button disabled={isPending} onClick={() => void give(null)}>
                {t.giveBack}
              </Button>
            )}
          </SpaceBetween>
        )}
        {may.assign && <GiveForm has={has} isPending={isPending} onGive={(to) => void give(to)} />}
      </SpaceBetween>
    </Container>
  );
}

function GiveForm({ has, isPending, onGive }: { has?: string; isPending: boolean; onGive(to: string): void }) {
  const { owner: t } = useWords(fileWords);
  const { others } = useColleagues();
  const [chosen, choose] = useState('');
  const options = others.filter(({ sub }) => sub !== has).map(({ sub, email }) => ({ value: sub, label: email }));
  const option = options.find(({ value }) => value === chosen);
  if (options.length === 0) return null;
  return (
    <SpaceBetween size="xs">
      <Pick label={t.to} options={[{ value: '', label: t.choose }, ...options]} value={chosen} onChange={choose} />
      <Button disabled={!option || isPending} onClick={() => option && onGive(option.value)}>
        {t.submit}
      </Button>
    </SpaceBetween>
  );
}
