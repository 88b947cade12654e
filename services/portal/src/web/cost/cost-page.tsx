import type { showCost } from '@claimstream/api-contract/insights/show-cost';
import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useRead } from '../api/use-api.ts';
import { beginningOf, isPeriod } from '../dashboard/period.ts';
import { PeriodChoice } from '../dashboard/period-choice.tsx';
import { Failure } from '../layout/failure.tsx';
import { Loading } from '../layout/loading.tsx';
import { useFormat } from '../words/format.ts';
import { useWords } from '../words/use-words.ts';
import { CostFigures } from './cost-figures.tsx';
import { ServiceTable } from './service-table.tsx';
import { costWords } from './words/index.ts';
import '../dashboard/dashboard.css';
import './cost.css';

/** The estimated cost of a period's claims, by service. */
export default function CostPage() {
  const t = useWords(costWords);
  const { time, day } = useFormat();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('period');
  const period = isPeriod(asked) ? asked : '30d';
  const from = useMemo(() => beginningOf(period, new Date()), [period]);
  const { data, error, refetch } = useRead<typeof showCost>('GET /insights/cost', { query: { from } });
  return (
    <SpaceBetween size="l">
      <Header
        variant="h1"
        description={data && t.intro(time(data.from))}
        actions={<PeriodChoice period={period} onChoose={(chosen) => setSearch({ period: chosen })} />}
      >
        {t.title}
      </Header>
      <Failure error={error} onRetry={() => void refetch()} />
      {data && <CostFigures cost={data} />}
      {data && <ServiceTable oneClaim={data.oneClaim} />}
      {data && (
        <section>
          <Header variant="h2">{t.how}</Header>
          {t.basis.map((text) => (
            <Box key={text} variant="p">
              {text}
            </Box>
          ))}
          <Box variant="p">{t.noted(data.prices.region, day(data.prices.noted))}</Box>
          <ul className="cost-sources">
            {data.prices.sources.map((source) => (
              <li key={source}>
                <Link href={source}>{source}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {!data && !error && <Loading />}
    </SpaceBetween>
  );
}
