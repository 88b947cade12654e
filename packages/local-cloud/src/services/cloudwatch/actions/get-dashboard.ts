import type { Verb } from '../../../kernel.ts';
import type { Dashboards } from '../dashboards.ts';

export const getDashboard = (dashboards: Dashboards): Verb<{ DashboardName: string }> => ({
  permissions: ({ DashboardName }) => [{ action: 'cloudwatch:GetDashboard', resource: dashboards.arn(DashboardName) }],
  run({ DashboardName }) {
    const { name, body } = dashboards.get(DashboardName);
    return { DashboardArn: dashboards.arn(name), DashboardBody: body, DashboardName: name };
  },
});
