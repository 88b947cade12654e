import { ClaimAccepted } from '@claimstream/events-schema/claims/claim-accepted';
import { ClaimReopened } from '@claimstream/events-schema/claims/claim-reopened';
import { atEveryCrash, type Crash, contextOf, deliver } from '@claimstream/test-drive';
import { resumeHandling } from '../src/application/resume-handling.ts';
import { startAgain, startHandling } from '../src/application/start-handling.ts';
import { claimId } from './example-claims.ts';

/** Executions by their name: a name is used once. */
function world() {
  const executions = new Map<string, unknown>();
  const start = async (name: string, input: unknown) => {
    if (!executions.has(name)) executions.set(name, input);
  };
  const starting = (crash?: Crash) => (crash ? crash.around(start) : start);
  return {
    executions,
    accepted: (crash?: Crash, stolen: boolean | undefined = true) =>
      deliver(startHandling(starting(crash)), ClaimAccepted, { ...ClaimAccepted.samples[0]!, claimId, stolen }),
    reopened: (round: number) =>
      deliver(startAgain(starting()), ClaimReopened, { ...ClaimReopened.samples[0]!, claimId, round }),
    stopped: (name: string, crash?: Crash) => {
      const input = JSON.stringify(executions.get(name) ?? executions.get(claimId));
      return resumeHandling(starting(crash))({ detail: { name, input } });
    },
  };
}
const names = ({ executions }: ReturnType<typeof world>) => [...executions.keys()];

describe('the handling of a claim', () => {
  it('of a stolen car is started once, under the claim’s id, with ids only', async () => {
    const w = world();
    await w.accepted();
    await w.accepted();
    expect(names(w)).toEqual([claimId]);
    const { correlationId } = contextOf('any');
    expect(w.executions.get(claimId)).toMatchObject({ claimId, context: { correlationId } });
    expect(Object.keys(w.executions.get(claimId) as object)).toEqual(['claimId', 'context']);
  });

  it('does not begin with the acceptance of a claim that waits for evidence', async () => {
    const w = world();
    await w.accepted(undefined, false);
    expect(names(w)).toEqual([]);
  });

  it('continues in another execution if one stopped, once, however often that event comes', async () => {
    const w = world();
    await w.accepted();
    await w.stopped(claimId);
    await w.stopped(claimId);
    await w.stopped(`${claimId}-2`);
    expect(names(w)).toEqual([claimId, `${claimId}-2`, `${claimId}-3`]);
    expect(w.executions.get(`${claimId}-3`)).toEqual(w.executions.get(claimId));
  });

  it('begins anew for each round of a reopened claim, and continues under the round’s name', async () => {
    const w = world();
    await w.accepted();
    await w.reopened(2);
    await w.reopened(2);
    await w.stopped(`${claimId}-r2`);
    await w.stopped(`${claimId}-r2-2`);
    expect(names(w)).toEqual([claimId, `${claimId}-r2`, `${claimId}-r2-2`, `${claimId}-r2-3`]);
    await expect(w.stopped(`${claimId}-r2-5`)).rejects.toThrow('stopped 5 times');
  });

  it('goes to a person if it stopped too often', async () => {
    const w = world();
    await w.accepted();
    await expect(w.stopped(`${claimId}-5`)).rejects.toThrow('stopped 5 times');
    expect(names(w)).toEqual([claimId]);
  });

  it('survives a crash at every place', async () => {
    expect(await atEveryCrash(world, (w, crash) => w.accepted(crash), names)).toBe(2);
    const started = async () => {
      const w = world();
      await w.accepted();
      return w;
    };
    expect(await atEveryCrash(started, (w, crash) => w.stopped(claimId, crash), names)).toBe(2);
  });
});
