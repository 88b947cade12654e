import { taskHandler } from '@claimstream/lambda-kit';
import { assessClaim } from '../application/assess-claim.ts';
import { AwaitedDecision, awaitDecision } from '../application/await-decision.ts';
import { endWait } from '../application/end-wait.ts';
import { claimStore } from '../store/claims.ts';

const claims = claimStore();
const now = () => new Date();

export const handler = taskHandler(AwaitedDecision, awaitDecision(claims, assessClaim(claims, now), endWait));
