import type { AnswerOf } from '@claimstream/api-contract';
import type { ServiceCost, showCost } from '@claimstream/api-contract/insights/show-cost';
import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import { useFormat } from '../words/format.ts';
import { useWords } from '../words/use-words.ts';
import { centsOf } from './cents.ts';
import { costWords } from './words/index.ts';

const MILLION = 1_000_000;

/** What a million claims cost, the dearest service first, and all of them in the last row. */
export function ServiceTable({ oneClaim }: Pick<AnswerOf<typeof showCost>, 'oneClaim'>) {
  const t = useWords(costWords);
  const { money, number, percent } = useFormat();
  const all = { service: '', dollars: oneClaim.dollars, kinds: oneClaim.kinds, heaviest: undefined };
  const rows: (Omit<ServiceCost, 'heaviest'> & Partial<ServiceCost>)[] = [...oneClaim.services, all];

  return (
    <Table
      header={<Header variant="h2">{t.services}</Header>}
      items={rows}
      trackBy="service"
      wrapLines
      columnDefinitions={[
        {
          id: 'service',
          header: t.columns.service,
          isRowHeader: true,
          cell: ({ service }) =>
            service ? service === 'elsewhere' ? t.elsewhere : service : <strong>{t.total}</strong>,
        },
        { id: 'dollars', header: t.columns.dollars, cell: ({ dollars }) => money(centsOf(dollars, MILLION)) },
        {
          id: 'share',
          header: t.columns.share,
          cell: ({ dollars }) => percent(oneClaim.dollars > 0 ? dollars / oneClaim.dollars : 0),
        },
        {
          id: 'kinds',
          header: t.columns.kinds,
          cell: ({ kinds }) =>
            kinds.map(({ kind, dollars }) => (
              <Box key={kind} display="block">
                {t.kinds[kind]}: {money(centsOf(dollars, MILLION))}
              </Box>
            )),
        },
        {
          id: 'heaviest',
          header: t.columns.heaviest,
          cell: ({ heaviest }) =>
            heaviest && (
              <>
                {money(centsOf(heaviest.dollars, MILLION))}
                <Box variant="small" display="block">
                  {t.heaviest(number(heaviest.quantity), heaviest.unit)}
                </Box>
              </>
            ),
        },
      ]}
    />
  );
}
