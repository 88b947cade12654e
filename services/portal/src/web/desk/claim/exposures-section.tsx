import type { StaffClaim } from '@claimstream/api-contract/claims/claim-views';
import { closeExposure } from '@claimstream/api-contract/claims/close-exposure';
import { type ClaimExposure, type LiabilityKind, liabilityKinds } from '@claimstream/api-contract/claims/exposures';
import { openExposure } from '@claimstream/api-contract/claims/open-exposure';
import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useSend } from '../../api/use-api.ts';
import { useWords } from '../../words/use-words.ts';
import { Age } from '../age.tsx';
import { useNameOf } from '../name-of.ts';
import { NoteForm } from '../note-form.tsx';
import { useReasonTexts } from '../reason-texts.ts';
import { deskWords } from '../words/index.ts';

/** The claim's exposures, handled separately: own damage, injuries, property of others. The claim closes after the last of them. */
export function ExposuresSection({ claim: { claimId, exposures, may } }: { claim: StaffClaim }) {
  const t = useWords(deskWords).claimPage.exposures;
  const isOpen = (kind: string) => exposures.some((exposure) => exposure.kind === kind && exposure.state === 'open');
  return (
    <Container
      header={
        <Header variant="h2" description={t.text}>
          {t.title}
        </Header>
      }
    >
      <SpaceBetween size="m">
        {exposures.map((exposure) => (
          <SpaceBetween size="xs" key={`${exposure.kind} ${exposure.openedAt}`}>
            <Exposure exposure={exposure} />
            {exposure.kind !== 'own-damage' && exposure.state === 'open' && may.openExposure && (
              <CloseForm claimId={claimId} kind={exposure.kind} />
            )}
          </SpaceBetween>
        ))}
        {may.openExposure &&
          liabilityKinds
            .filter((kind) => !isOpen(kind))
            .map((kind) => (
              <ExpandableSection key={kind} headerText={t.open[kind]}>
                <OpenForm claimId={claimId} kind={kind} />
              </ExpandableSection>
            ))}
      </SpaceBetween>
    </Container>
  );
}

function Exposure({ exposure }: { exposure: ClaimExposure }) {
  const words = useWords(deskWords);
  const t = words.claimPage.exposures;
  const nameOf = useNameOf();
  const textOf = useReasonTexts();
  const { kind, state, reason, openedAt, openedBy, openedNote, closedAt, closedBy, closedNote } = exposure;
  return (
    <>
      <div>
        <strong>{t.kinds[kind]}</strong>{' '}
        <StatusIndicator type={state === 'open' ? 'pending' : 'success'}>{t.states[state]}</StatusIndicator>
      </div>
      <div>
        {textOf(reason).label}, {openedBy && words.by(nameOf(openedBy))} <Age since={openedAt} />{' '}
        <span className="desk-typed">{openedNote}</span>
      </div>
      {closedAt && (
        <div>
          {t.states.closed} {closedBy && words.by(nameOf(closedBy))} <Age since={closedAt} />{' '}
          <span className="desk-typed">{closedNote}</span>
        </div>
      )}
    </>
  );
}

interface Handled {
  claimId: string;
  kind: LiabilityKind;
}

function CloseForm({ claimId, kind }: Handled) {
  const t = useWords(deskWords).claimPage.exposures;
  const { mutateAsync: send, error } = useSend<typeof closeExposure>(
    'POST /claims/{claimId}/exposures/{kind}/closure',
    ['GET /claims/{claimId}'],
  );
  return (
    <NoteForm
      name={`close exposure ${claimId} ${kind}`}
      field="note"
      schema={closeExposure.body}
      label={t.ended}
      hint={t.noteHint}
      submit={t.close[kind]}
      error={error}
      send={(note) => send({ path: { claimId, kind }, body: { note } })}
    />
  );
}

function OpenForm({ claimId, kind }: Handled) {
  const t = useWords(deskWords).claimPage.exposures;
  const { mutateAsync: send, error } = useSend<typeof openExposure>('POST /claims/{claimId}/exposures', [
    'GET /claims/{claimId}',
  ]);
  return (
    <NoteForm
      name={`open exposure ${claimId} ${kind}`}
      field="note"
      schema={openExposure.body.pick({ note: true })}
      label={t.why}
      hint={t.noteHint}
      submit={t.submit}
      error={error}
      send={(note) => send({ path: { claimId }, body: { kind, note } })}
    />
  );
}
