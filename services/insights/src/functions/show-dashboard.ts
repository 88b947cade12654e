import { showDashboard as route } from '@claimstream/api-contract/insights/show-dashboard';
import { routeHandler } from '@claimstream/lambda-kit';
import { showDashboard } from '../application/show-dashboard.ts';
import { stage } from '../config.ts';
import { claimStore } from '../store/claims.ts';
import { Figures } from '../store/figures.ts';
import { reasonStore } from '../store/reasons.ts';

const show = showDashboard(new Figures(stage), reasonStore(), claimStore(), () => new Date());

export const handler = routeHandler(route, ({ query }) => show(query));
