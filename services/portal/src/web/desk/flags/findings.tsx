import { findingTexts } from '@claimstream/api-contract/fraud/finding-texts';
import type { Finding, Flag } from '@claimstream/api-contract/fraud/flag';
import Badge, { type BadgeProps } from '@cloudscape-design/components/badge';
import Box from '@cloudscape-design/components/box';
import { useFormat } from '../../words/format.ts';
import { useLanguage } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';
import { deskWords } from '../words/index.ts';
import { OtherHolders } from './other-holders.tsx';

const colours: Record<Finding['outcome'], BadgeProps['color']> = {
  reject: 'severity-critical',
  review: 'severity-medium',
  counts: 'severity-low',
};

/** The findings' score by the rules. A cleared flag has no score any more, but its findings are still shown. */
const scoreOf = (findings: readonly Finding[]) =>
  Math.min(
    100,
    findings.reduce((sum, { weight }) => sum + weight, 0),
  );

/** The rules' findings, each with its weight, and their sum. */
export function Findings({ flag: { findings, state } }: { flag: Flag }) {
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
          <td>{t.ofHundred(number(scoreOf(findings)))}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function FindingRow({ finding: { reason, text, outcome, weight, others } }: { finding: Finding }) {
  const { findings: t } = useWords(deskWords);
  const { number } = useFormat();
  const language = useLanguage();
  const told: Record<string, string> = findingTexts[language];
  return (
    <tr>
      <th scope="row">
        <div>{told[reason] ?? text}</div>
        <Badge color={colours[outcome]}>{t.outcomes[outcome]}</Badge>
        {others && <OtherHolders reason={reason} others={others} />}
      </th>
      <td>{number(weight)}</td>
    </tr>
  );
}
