import type { AnswerOf } from '@claimstream/api-contract';
import type { ServiceCost, showCost } from '@claimstream/api-contract/insights/show-cost';
import Box from '@cloudscape-design/components/box';
import { PlainTable } from '../layout/plain-table.tsx';
import { useFormat } from '../words/format.ts';
import { useWords } from '../words/use-words.ts';
import { centsOf } from './cents.ts';
import { costWords } from './words/index.ts';

const MILLION = 1_000_000;

/** The cost of a million claims, the most expensive service first, and the total in the last row. */
export function ServiceTable({ oneClaim }: Pick<AnswerOf<typeof showCost>, 'oneClaim'>) {
  const t = useWords(costWords);
  const { money, number, percent } = useFormat();
  const ofMillion = (dollars: number) => money(centsOf(dollars, MILLION));
  const cellsOf = ({ dollars, kinds }: Pick<ServiceCost, 'dollars' | 'kinds'>) => [
    ofMillion(dollars),
    percent(oneClaim.dollars > 0 ? dollars / oneClaim.dollars : 0),
    kinds.map((each) => (
      <Box key={each.kind} display="block">
        {t.kinds[each.kind]}: {ofMillion(each.dollars)}
      </Box>
    )),
  ];
  const { service, dollars, share, kinds, heaviest } = t.columns;
  return (
    <PlainTable
      title={t.services}
      columns={[service, dollars, share, kinds, heaviest]}
      rows={[
        ...oneClaim.services.map((one) => ({
          key: one.service,
          cells: [
            one.service === 'elsewhere' ? t.elsewhere : one.service,
            ...cellsOf(one),
            `${ofMillion(one.heaviest.dollars)}: ${t.heaviest(number(one.heaviest.quantity), one.heaviest.unit)}`,
          ],
        })),
        { key: '', cells: [<strong key="all">{t.total}</strong>, ...cellsOf(oneClaim), ''] },
      ]}
    />
  );
}
