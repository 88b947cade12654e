import type { AnswerOf } from '@claimstream/api-contract';
import { claimNumberOf } from '@claimstream/api-contract/claims/claim-number-of';
import type { listLetters } from '@claimstream/api-contract/claims/list-letters';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { ask } from '../../../api/call.ts';
import { useRead } from '../../../api/use-api.ts';
import { saveFile } from '../../../finance/save-file.ts';
import { Failure } from '../../../layout/failure.tsx';
import { useFormat } from '../../../words/format.ts';
import { useLanguage } from '../../../words/language.ts';
import { useWords } from '../../../words/use-words.ts';
import { letterWords } from './words/index.ts';

interface LettersPanelProps {
  claimId: string;
  /** Shown to the customer, with the day by which we answer. */
  forCustomer?: boolean;
  /** The claim is open, so more letters may come. */
  open: boolean;
}

/** The letters of a claim, each as a PDF in the language of the page, and how long they are kept. */
export function LettersPanel({ claimId, forCustomer = false, open }: LettersPanelProps) {
  const t = useWords(letterWords);
  const format = useFormat();
  const { data } = useRead<typeof listLetters>(
    'GET /claims/{claimId}/letters',
    { path: { claimId } },
    { refetchInterval: open ? 15_000 : false },
  );
  if (!data) return null;
  return (
    <Container header={<Header variant="h2">{t.title}</Header>}>
      <SpaceBetween size="s">
        {forCustomer && data.answerBy && <Box>{t.answerBy(format.day(data.answerBy))}</Box>}
        {data.letters.length === 0 && <Box color="text-body-secondary">{t.none}</Box>}
        {data.letters.map((letter) => (
          <OpenLetter key={letter.letterId} claimId={claimId} letter={letter} />
        ))}
        {data.keptUntil && <Box color="text-body-secondary">{t.keptUntil(format.day(data.keptUntil))}</Box>}
      </SpaceBetween>
    </Container>
  );
}

type Letter = AnswerOf<typeof listLetters>['letters'][number];

function OpenLetter({ claimId, letter: { letterId, kind, at } }: { claimId: string; letter: Letter }) {
  const t = useWords(letterWords);
  const format = useFormat();
  const language = useLanguage();
  const [failure, setFailure] = useState<unknown>();
  const [loading, setLoading] = useState(false);

  async function openIt() {
    setLoading(true);
    setFailure(undefined);
    try {
      const query = { language };
      const answer = await ask('GET /claims/{claimId}/letters/{letterId}', { path: { claimId, letterId }, query });
      saveFile(`${claimNumberOf(claimId)}-${kind}.pdf`, 'application/pdf', await answer.blob());
    } catch (error) {
      setFailure(error);
    } finally {
      setLoading(false);
    }
  }

  return (
    <SpaceBetween size="xs">
      <Button variant="inline-link" iconName="file" loading={loading} onClick={() => void openIt()}>
        {t.open(t.kinds[kind], format.time(at))}
      </Button>
      {failure !== undefined && <Failure error={failure} problems={t.problems} />}
    </SpaceBetween>
  );
}
