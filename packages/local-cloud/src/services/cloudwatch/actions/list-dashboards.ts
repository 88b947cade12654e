import type { Verb } from '../../../kernel.ts';
import type { Dashboards } from '../dashboards.ts';

export const listDashboards = (dashboards: Dashboards): Verb<{ DashboardNamePrefix?: string }> => ({
  permissions: () => [{ action: 'cloudwatch:ListDashboards', resource: dashboards.arn('*') }],
  run({ DashboardNamePrefix = '' }) {
    const entries = dashboards.all().filter(({ name }) => name.startsWith(DashboardNamePrefix));
    return {
      DashboardEntries: entries.map(({ name, body, modifiedAt }) => ({
        DashboardName: name,
        DashboardArn: dashboards.arn(name),
        LastModified: modifiedAt / 1000,
        Size: Buffer.byteLength(body),
      })),
    };
  },
});
