import { showErasure as route } from '@claimstream/api-contract/customer/show-erasure';
import { routeHandler } from '@claimstream/lambda-kit';
import { showErasure } from '../application/show-erasure.ts';
import { erasureCaseStore } from '../store/erasure-cases.ts';

const show = showErasure(erasureCaseStore(), () => new Date());

export const handler = routeHandler(route, ({ caller }) => show(caller.sub));
