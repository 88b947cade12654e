import { taskHandler } from '@claimstream/lambda-kit';
import { assessClaim } from '../application/assess-claim.ts';
import { AwaitedDecision, awaitDecision } from '../application/await-decision.ts';
import { endWait } from '../application/end-waits.ts';
import { enterWait } from '../application/enter-wait.ts';
import { claimStore } from '../store/claims.ts';

const claims = claimStore();
const now = () => new Date();

export const handler = taskHandler(
  AwaitedDecision,
  awaitDecision(assessClaim(claims, now), enterWait(claims, endWait, now), endWait),
);
