import type { Verb } from '../../../kernel.ts';
import type { Dashboards } from '../dashboards.ts';

export const deleteDashboards = (dashboards: Dashboards): Verb<{ DashboardNames: string[] }> => ({
  permissions: ({ DashboardNames }) =>
    DashboardNames.map((name) => ({ action: 'cloudwatch:DeleteDashboards', resource: dashboards.arn(name) })),
  run({ DashboardNames }) {
    for (const name of DashboardNames) dashboards.remove(dashboards.get(name).name);
    return {};
  },
});
