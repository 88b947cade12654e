import type { Erasure } from '@claimstream/api-contract/customer/own-data';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { endSession } from '../../session/session.ts';
import { useWords } from '../../words/use-words.ts';
import { KeptList } from './kept-list.tsx';
import { ownDataWords } from './words/index.ts';

/** The result of an erasure: what was erased, what is kept, and that the account is deleted after the last mail. */
export function ErasureOutcome({ erasure }: { erasure: Erasure }) {
  const t = useWords(ownDataWords);
  const isDone = erasure.state === 'erased';
  const kept = new Set(erasure.kept.map(({ what }) => what));
  const erased = [...new Set(erasure.answers.flatMap((answer) => answer.erased))].filter((what) => !kept.has(what));
  return (
    <Container header={<Header variant="h2">{t.erase.title}</Header>}>
      <SpaceBetween size="m">
        <div role="status">
          <StatusIndicator type={isDone ? 'success' : 'in-progress'}>
            {isDone ? t.outcome.done : t.outcome.underWay}
          </StatusIndicator>
        </div>
        {erased.length > 0 && (
          <div>
            {t.outcome.erased}
            <ul>
              {erased.map((what) => (
                <li key={what}>{t.data[what]}</li>
              ))}
            </ul>
          </div>
        )}
        <KeptList kept={erasure.kept} />
        {isDone && (
          <>
            <div>{t.outcome.mail}</div>
            <Button variant="primary" onClick={() => void endSession()}>
              {t.outcome.signOut}
            </Button>
          </>
        )}
      </SpaceBetween>
    </Container>
  );
}
