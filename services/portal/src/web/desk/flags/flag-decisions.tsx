import type { Flag } from '@claimstream/api-contract/fraud/flag';
import Box from '@cloudscape-design/components/box';
import { useWords } from '../../words/use-words.ts';
import { Age } from '../age.tsx';
import { useNameOf } from '../name-of.ts';
import { deskWords } from '../words/index.ts';

/** People's decisions about a check, newest first, with their reasons. */
export function FlagDecisions({ flag: { decisions } }: { flag: Flag }) {
  const words = useWords(deskWords);
  const { findings: t } = words;
  const nameOf = useNameOf();
  if (decisions.length === 0) return <Box color="text-body-secondary">{t.noDecisions}</Box>;
  return (
    <ul className="desk-rows">
      {decisions.toReversed().map(({ decision, reason, by, at }) => (
        <li key={at}>
          <strong>{t.decided[decision]}</strong>
          <span>
            {words.by(nameOf(by))} <Age since={at} />
          </span>
          <span className="desk-typed">{reason}</span>
        </li>
      ))}
    </ul>
  );
}
