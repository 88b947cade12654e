import { createRequire } from 'node:module';
import { metricNames } from '../src/domain/business-metrics.ts';

const { dashboardBody } = createRequire(import.meta.url)('../dashboard.cjs');

it('are all on the dashboard of CloudWatch, and no other', () => {
  const body = JSON.stringify(dashboardBody('prod', 'eu-central-1'));
  const metrics = [...body.matchAll(/"Claimstream","(\w+)"/g)].map(([, name]) => name);
  const searched = [...body.matchAll(/MetricName=\\"(\w+)\\"/g)].map(([, name]) => name);
  expect([...new Set([...metrics, ...searched])].sort()).toEqual([...metricNames].sort());
});

it('on the dashboard are those of its stage and region', () => {
  const { widgets } = dashboardBody('prod', 'eu-central-1');
  for (const { properties } of widgets) {
    expect(properties.region).toBe('eu-central-1');
    for (const metric of properties.metrics) expect(JSON.stringify(metric)).toMatch(/"stage","prod"|stage=\\"prod\\"/);
  }
});
