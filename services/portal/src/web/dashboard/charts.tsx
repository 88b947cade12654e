import type { Dashboard } from '@claimstream/api-contract/insights/show-dashboard';
import { useFormat } from '../words/format.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { bucketNames } from './buckets.ts';
import { ChartPanel } from './chart-panel.tsx';
import { ages, colours } from './colours.ts';
import { axisUnit, durationOf } from './duration.ts';
import { byReason, isEmpty } from './shares.ts';
import { dashboardWords } from './words/index.ts';

export function Charts({ dashboard }: { dashboard: Dashboard }) {
  return (
    <div className="dashboard-charts">
      <Applications dashboard={dashboard} />
      <Paid dashboard={dashboard} />
      <OpenClaims dashboard={dashboard} />
      <Documents dashboard={dashboard} />
      <Reasons dashboard={dashboard} />
      <NoticeToPayment dashboard={dashboard} />
    </div>
  );
}

interface ChartProps {
  dashboard: Dashboard;
}

function useTime({ buckets, step }: Dashboard) {
  const t = useWords(dashboardWords);
  const language = useLanguage();
  return { categories: bucketNames(buckets, step, language), categoryTitle: t.axes[step] };
}

function Applications({ dashboard }: ChartProps) {
  const t = useWords(dashboardWords);
  const format = useFormat();
  const { submitted, accepted, refused } = dashboard.applications;
  return (
    <ChartPanel
      title={t.charts.applications}
      {...useTime(dashboard)}
      valueTitle={t.axes.count}
      write={format.number}
      whole
      stacked
      series={[
        { title: t.series.accepted, type: 'bar', values: accepted.counts, color: colours.accepted },
        { title: t.series.refused, type: 'bar', values: refused.counts, color: colours.refused },
        { title: t.series.submitted, type: 'line', values: submitted.counts, color: colours.submitted },
      ]}
      empty={isEmpty(submitted, accepted, refused) ? t.none : undefined}
    />
  );
}

function Paid({ dashboard }: ChartProps) {
  const t = useWords(dashboardWords);
  const format = useFormat();
  const { cents } = dashboard.payments;
  return (
    <ChartPanel
      title={t.charts.paid}
      {...useTime(dashboard)}
      valueTitle={t.axes.amount}
      write={format.money}
      axis={(value) => format.number(value / 100)}
      series={[{ title: t.series.paid, type: 'bar', values: cents.counts, color: colours.paid }]}
      empty={isEmpty(cents) ? t.none : undefined}
    />
  );
}

function OpenClaims({ dashboard: { openClaims } }: ChartProps) {
  const t = useWords(dashboardWords);
  const format = useFormat();
  const nameOf = ({ fromDays, toDays }: { fromDays: number; toDays: number | null }) =>
    toDays === null ? t.age.over(fromDays) : fromDays === 0 ? t.age.upTo(toDays) : t.age.between(fromDays, toDays);
  return (
    <ChartPanel
      title={t.charts.open}
      categories={openClaims.byState.map(({ state }) => t.states[state])}
      categoryTitle={t.axes.state}
      valueTitle={t.axes.count}
      write={format.number}
      whole
      stacked
      horizontal
      series={openClaims.ages.map((age, index) => ({
        title: nameOf(age),
        type: 'bar',
        color: ages[index],
        values: openClaims.byState.map(({ byAge }) => byAge[index] ?? 0),
      }))}
      empty={openClaims.total === 0 ? t.noOpen : undefined}
    />
  );
}

function Documents({ dashboard: { documents } }: ChartProps) {
  const t = useWords(dashboardWords);
  const format = useFormat();
  const rows = [
    ...documents.read.map((one) => ({ ...one, row: t.reading(t.kinds[one.kind]) })),
    ...documents.checked.map((one) => ({ ...one, row: t.checking(t.kinds[one.kind]) })),
  ];
  const categories = [...new Set(rows.map(({ row }) => row))];
  const results = ['read', 'unusable', 'cleared', 'review', 'refused'] as const;
  return (
    <ChartPanel
      title={t.charts.documents}
      categories={categories}
      categoryTitle={t.axes.document}
      valueTitle={t.axes.count}
      write={format.number}
      whole
      stacked
      horizontal
      series={results.map((result) => ({
        title: t.results[result],
        type: 'bar',
        color: colours[result],
        values: categories.map((row) => rows.find((one) => one.row === row && one.result === result)?.total ?? null),
      }))}
      empty={isEmpty(...rows) ? t.none : undefined}
    />
  );
}

function Reasons({ dashboard: { applications, claims } }: ChartProps) {
  const t = useWords(dashboardWords);
  const format = useFormat();
  const reasons = byReason(applications.refusedByReason, claims.refusedByReason);
  return (
    <ChartPanel
      title={t.charts.reasons}
      categories={reasons.map(({ reason }) => t.reasons[reason] ?? inWords(reason))}
      categoryTitle={t.axes.reason}
      valueTitle={t.axes.count}
      write={format.number}
      whole
      stacked
      horizontal
      series={[
        {
          title: t.series.applications,
          type: 'bar',
          values: reasons.map((one) => one.applications),
          color: colours.applications,
        },
        { title: t.series.claims, type: 'bar', values: reasons.map((one) => one.claims), color: colours.claims },
      ]}
      empty={reasons.length === 0 ? t.none : undefined}
    />
  );
}

/** `ADDRESS_INCOMPLETE` → `Address incomplete`, for a code without words. */
const inWords = (code: string) => code.charAt(0) + code.slice(1).replaceAll('_', ' ').toLowerCase();

function NoticeToPayment({ dashboard }: ChartProps) {
  const t = useWords(dashboardWords);
  const format = useFormat();
  const language = useLanguage();
  const { median, p90 } = dashboard.noticeToPayment;
  const { unit, seconds } = axisUnit(Math.max(0, ...[...median, ...p90].map((one) => one ?? 0)));
  const inUnit = (values: readonly (number | null)[]) => values.map((one) => (one === null ? null : one / seconds));
  return (
    <ChartPanel
      title={t.charts.time}
      {...useTime(dashboard)}
      valueTitle={t.axes[unit]}
      write={(value) => durationOf(value * seconds, language)}
      axis={format.number}
      series={[
        { title: t.series.median, type: 'bar', values: inUnit(median), color: colours.median },
        { title: t.series.p90, type: 'bar', values: inUnit(p90), color: colours.p90 },
      ]}
      empty={median.every((one) => one === null) ? t.none : undefined}
    />
  );
}
