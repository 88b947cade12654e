import type { StaffClaim } from '@claimstream/api-contract/claims/claim-views';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useWords } from '../../words/use-words.ts';
import { ReopenForm } from './reopen-form.tsx';
import { ReviseForm } from './revise-form.tsx';
import { deskWayBackWords } from './words/index.ts';

const kinds = ['correct', 'supplement', 'reopen'] as const;
type Kind = (typeof kinds)[number];

/** Where staff correct an assessment, have more paid, or open a claim again; nothing where none of it can be done. */
export function ChangePanel({ claim }: { claim: StaffClaim }) {
  const t = useWords(deskWayBackWords);
  const [chosen, choose] = useState<Kind>();
  const possible = kinds.filter((kind) => claim.may[kind]);
  const kind = chosen && possible.includes(chosen) ? chosen : undefined;
  if (possible.length === 0) return null;
  const leave = () => choose(undefined);
  return (
    <Container header={<Header variant="h2">{t.title}</Header>}>
      {kind === 'reopen' && <ReopenForm claim={claim} onEnd={leave} />}
      {kind && kind !== 'reopen' && <ReviseForm key={kind} kind={kind} claim={claim} onEnd={leave} />}
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
