import type { StaffClaim } from '@claimstream/api-contract/claims/claim-views';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { Suspense, useState } from 'react';
import { Loading } from '../../layout/loading.tsx';
import { Demanded, onDemand } from '../../layout/on-demand.tsx';
import { useWords } from '../../words/use-words.ts';
import type ReopenForm from './reopen-form.tsx';
import type ReviseForm from './revise-form.tsx';
import { deskWayBackWords } from './words/index.ts';

/** Rarely needed forms, each loaded on demand. */
const reopenForm = onDemand<Parameters<typeof ReopenForm>[0]>(() => import('./reopen-form.tsx'));
const reviseForm = onDemand<Parameters<typeof ReviseForm>[0]>(() => import('./revise-form.tsx'));

const kinds = ['correct', 'supplement', 'reopen'] as const;
type Kind = (typeof kinds)[number];

/** Lets staff correct an assessment, pay more, or reopen a claim; renders nothing if none of these is possible. */
export function ChangePanel({ claim }: { claim: StaffClaim }) {
  const t = useWords(deskWayBackWords);
  const [chosen, choose] = useState<Kind>();
  const possible = kinds.filter((kind) => claim.may[kind]);
  const kind = chosen && possible.includes(chosen) ? chosen : undefined;
  if (possible.length === 0) return null;
  const leave = () => choose(undefined);
  return (
    <Container header={<Header variant="h2">{t.title}</Header>}>
      <Suspense fallback={<Loading />}>
        {kind === 'reopen' && <Demanded of={reopenForm} claim={claim} onEnd={leave} />}
        {kind && kind !== 'reopen' && <Demanded of={reviseForm} key={kind} kind={kind} claim={claim} onEnd={leave} />}
      </Suspense>
      {!kind && (
        <SpaceBetween size="xs">
          {possible.map((one) => (
            <Button key={one} onClick={() => choose(one)} fullWidth>
              {t.kinds[one].open}
            </Button>
          ))}
        </SpaceBetween>
      )}
    </Container>
  );
}
