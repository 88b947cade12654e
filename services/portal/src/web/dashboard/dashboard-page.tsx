import type { showDashboard } from '@claimstream/api-contract/insights/show-dashboard';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useRead } from '../api/use-api.ts';
import { Failure } from '../layout/failure.tsx';
import { Loading } from '../layout/loading.tsx';
import { useFormat } from '../words/format.ts';
import { useWords } from '../words/use-words.ts';
import { Charts } from './charts.tsx';
import { KeyFigures } from './key-figures.tsx';
import { beginningOf, isPeriod } from './period.ts';
import { PeriodChoice } from './period-choice.tsx';
import { dashboardWords } from './words/index.ts';
import './dashboard.css';

export default function DashboardPage() {
  const t = useWords(dashboardWords);
  const format = useFormat();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('period');
  const period = isPeriod(asked) ? asked : '7d';
  const from = useMemo(() => beginningOf(period, new Date()), [period]);
  const { data, error, refetch } = useRead<typeof showDashboard>(
    'GET /insights/dashboard',
    { query: { from } },
    { refetchInterval: 30_000 },
  );
  return (
    <SpaceBetween size="l">
      <Header
        variant="h1"
        description={
          data &&
          t.intro(
            data.step === 'hour' ? format.time(data.from) : format.day(data.from.slice(0, 10)),
            format.time(data.openClaims.asOf),
          )
        }
        actions={<PeriodChoice period={period} onChoose={(chosen) => setSearch({ period: chosen })} />}
      >
        {t.title}
      </Header>
      <Failure error={error} onRetry={() => void refetch()} />
      {data && <KeyFigures dashboard={data} />}
      {data && <Charts dashboard={data} />}
      {!data && !error && <Loading />}
    </SpaceBetween>
  );
}
