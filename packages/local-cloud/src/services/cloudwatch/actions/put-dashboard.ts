import type { Verb } from '../../../kernel.ts';
import type { Dashboards } from '../dashboards.ts';

export const putDashboard = (dashboards: Dashboards): Verb<{ DashboardName: string; DashboardBody: string }> => ({
  permissions: ({ DashboardName }) => [{ action: 'cloudwatch:PutDashboard', resource: dashboards.arn(DashboardName) }],
  run({ DashboardName, DashboardBody }) {
    dashboards.put(DashboardName, DashboardBody);
    return { DashboardValidationMessages: [] };
  },
});
