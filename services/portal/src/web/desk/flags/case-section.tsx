import type { Flag } from '@claimstream/api-contract/fraud/flag';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/use-words.ts';
import { Age } from '../age.tsx';
import { Facts } from '../facts.tsx';
import { useNameOf } from '../name-of.ts';
import { deskWords } from '../words/index.ts';
import { CaseNoteForm } from './case-note-form.tsx';
import { flagWords } from './words/index.ts';

/** The investigators' data about a case beside its findings: since when they have it, when their report is due, and their notes. */
export function CaseSection({ flag: { flagId, referral, notes, may } }: { flag: Flag }) {
  const t = useWords(flagWords);
  const words = useWords(deskWords);
  const { day } = useFormat();
  const nameOf = useNameOf();
  if (!referral) return null;
  return (
    <Container header={<Header variant="h2">{t.case}</Header>}>
      <SpaceBetween size="m">
        <Facts
          facts={[
            [t.referred, <Age key="referred" since={referral.at} />],
            [t.reportDue, day(referral.reportDueOn)],
          ]}
        />
        <Box variant="awsui-key-label">{t.notes}</Box>
        {notes.length === 0 && <Box color="text-body-secondary">{t.noNotes}</Box>}
        <ul className="desk-rows">
          {notes.map(({ text, by, at }) => (
            <li key={at}>
              <span>
                {words.by(nameOf(by))} <Age since={at} />
              </span>
              <span className="desk-typed">{text}</span>
            </li>
          ))}
        </ul>
        {may.note && <CaseNoteForm flagId={flagId} />}
      </SpaceBetween>
    </Container>
  );
}
