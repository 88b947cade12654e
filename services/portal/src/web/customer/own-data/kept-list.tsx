import type { Erasure } from '@claimstream/api-contract/customer/own-data';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/use-words.ts';
import { ownDataWords } from './words/index.ts';

/** The data that must be kept, until when, and under which rule. */
export function KeptList({ kept }: Pick<Erasure, 'kept'>) {
  const t = useWords(ownDataWords);
  const { day } = useFormat();
  if (kept.length === 0) return <div>{t.kept.nothing}</div>;
  return (
    <div>
      {t.kept.title}
      <ul>
        {kept.map(({ what, until, why }) => (
          <li key={what}>
            {t.data[what]}: {t.kept.until(day(until))} ({why === 'ours' ? t.kept.ours : why})
          </li>
        ))}
      </ul>
    </div>
  );
}
