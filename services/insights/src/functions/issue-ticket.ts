import { issueTicket as route } from '@claimstream/api-contract/insights/issue-ticket';
import { routeHandler } from '@claimstream/lambda-kit';
import { issueTicket } from '../application/issue-ticket.ts';
import { webSocketUrl } from '../config.ts';
import { operatorStore } from '../store/operators.ts';

const url = webSocketUrl();
const issue = issueTicket(operatorStore(), () => new Date());

export const handler = routeHandler(route, async () => ({ ...(await issue()), url }));
