import Alert from '@cloudscape-design/components/alert';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/use-words.ts';
import { drivingWords } from '../driving/words/index.ts';
import type { Customer } from '../use-customer.ts';
import { policyWords } from './words/index.ts';

type Premium = NonNullable<Customer['policies'][number]['premium']>;

interface PremiumExplainedProps {
  premium: Premium;
  driving: NonNullable<Premium['driving']>;
}

/** Why a renewal's premium differs from the tariff's: the score and its factors. */
export function PremiumExplained({ premium: { cents, tariffCents }, driving }: PremiumExplainedProps) {
  const { explained } = useWords(policyWords);
  const t = useWords(drivingWords);
  const format = useFormat();
  const isLess = cents < tariffCents;
  const header = (isLess ? explained.less : explained.more)(format.money(Math.abs(cents - tariffCents)), driving.score);
  const costly = driving.factors.filter(({ lost }) => lost > 0);
  return (
    <Alert type={isLess ? 'success' : 'info'} header={header}>
      {explained.text(format.money(tariffCents))}
      <ul className="plain-list">
        {costly.length === 0 && <li>{explained.nothing}</li>}
        {costly.map(({ factor, lost, weight }) => (
          <li key={factor}>
            {t.factors[factor]}: {t.points(format.number(lost), weight)}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
