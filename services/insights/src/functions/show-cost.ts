import { showCost as route } from '@claimstream/api-contract/insights/show-cost';
import { routeHandler } from '@claimstream/lambda-kit';
import { showCost } from '../application/show-cost.ts';
import { stage } from '../config.ts';
import { meteredJourney } from '../domain/metered-journey.ts';
import { stageAlarms } from '../store/alarms.ts';
import { Figures } from '../store/figures.ts';

const countAlarms = async () => (await stageAlarms(stage)).length;
const show = showCost(meteredJourney, new Figures(stage), countAlarms, () => new Date());

export const handler = routeHandler(route, ({ query }) => show(query));
