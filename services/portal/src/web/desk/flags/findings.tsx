import { findingTexts } from '@claimstream/api-contract/fraud/finding-texts';
import type { Finding, Flag } from '@claimstream/api-contract/fraud/flag';
import Badge from '@cloudscape-design/components/badge';
import Box from '@cloudscape-design/components/box';
import { useFormat } from '../../words/format.ts';
import { useLanguage } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';
import { deskWords } from '../words/index.ts';

/** What the rules found, each finding with its weight, and what the sum of the weights means. */
export function Findings({ flag: { findings, score, state } }: { flag: Flag }) {
  const { findings: t } = useWords(deskWords);
  const { number } = useFormat();
  if (state === 'pending') return <Box color="text-body-secondary">{t.pending}</Box>;
  if (findings.length === 0) return <Box color="text-body-secondary">{t.none}</Box>;
  return (
    <table className="desk-sum">
      <thead>
        <tr>
          <th scope="col">{t.finding}</th>
          <td>{t.weight}</td>
        </tr>
      </thead>
      <tbody>
        {findings.map((finding) => (
          <FindingRow key={finding.reason} finding={finding} />
        ))}
      </tbody>
      <tfoot>
        <tr className="desk-total">
          <th scope="row">{t.score}</th>
          <td>{t.ofHundred(number(score))}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function FindingRow({ finding: { reason, text, outcome, weight } }: { finding: Finding }) {
  const { findings: t } = useWords(deskWords);
  const { number } = useFormat();
  const language = useLanguage();
  const told: Record<string, string> = findingTexts[language];
  return (
    <tr>
      <th scope="row">
        <div>{told[reason] ?? text}</div>
        <Badge color={outcome === 'reject' ? 'severity-critical' : 'severity-medium'}>{t.outcomes[outcome]}</Badge>
      </th>
      <td>{number(weight)}</td>
    </tr>
  );
}
