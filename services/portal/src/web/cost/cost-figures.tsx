import type { AnswerOf } from '@claimstream/api-contract';
import type { showCost } from '@claimstream/api-contract/insights/show-cost';
import Box from '@cloudscape-design/components/box';
import { useFormat } from '../words/format.ts';
import { useWords } from '../words/use-words.ts';
import { centsOf } from './cents.ts';
import { costWords } from './words/index.ts';

export function CostFigures({ cost }: { cost: AnswerOf<typeof showCost> }) {
  const { figures } = useWords(costWords);
  const { money, number } = useFormat();
  const { claims, estimate, oneClaim, alarms } = cost;
  const plumbing = oneClaim.kinds.find(({ kind }) => kind === 'plumbing')?.dollars ?? 0;
  const shown = [
    { label: figures.estimate, cents: centsOf(estimate), note: figures.estimateOf(claims, number(claims)) },
    {
      label: figures.thousand,
      cents: centsOf(oneClaim.dollars, 1_000),
      note: figures.plumbing(money(centsOf(plumbing, 1_000))),
    },
    {
      label: figures.alarms,
      cents: centsOf(alarms.monthlyDollars),
      note: figures.alarmsOf(number(alarms.count)),
    },
  ];
  return (
    <dl className="dashboard-figures">
      {shown.map(({ label, cents, note }) => (
        <div key={label} className="dashboard-figure">
          <dt>{label}</dt>
          <dd>
            <Box fontSize="heading-xl" fontWeight="bold">
              {money(cents)}
            </Box>
            <Box variant="small">{note}</Box>
          </dd>
        </div>
      ))}
    </dl>
  );
}
