import { createEvent, type EventContext } from '@claimstream/events-schema';
import { CatastropheDeclared } from '@claimstream/events-schema/partners/catastrophe-declared';
import { CatastropheEnded } from '@claimstream/events-schema/partners/catastrophe-ended';
import { childSpan, deriveId, retryOnConflict } from '@claimstream/lambda-kit';
import { type Catastrophe, follow } from '../domain/catastrophe.ts';
import { jsonOf } from '../provider/malformed.ts';
import { catastropheIn } from '../provider/warning-event.ts';
import type { Catastrophes } from '../store/catastrophes.ts';
import { ignored, type Receive } from './quarantine-what-is-refused.ts';

/** Translates the weather service's warnings into catastrophes; quarantines those that it cannot understand. */
export function receiveWarning(catastrophes: Pick<Catastrophes, 'get' | 'write'>, now: () => Date): Receive {
  return async (body, setAside) => {
    const read = jsonOf(body);
    const told = 'faults' in read ? read : catastropheIn(read.json, now());
    if ('faults' in told) return setAside('NOT_A_WARNING', told.faults);
    await retryOnConflict(async () => {
      const known = await catastrophes.get(told.catastropheCode);
      const follows = follow(known?.item, told);
      if (follows === 'known') return ignored('weather', 'KNOWN');
      if (follows === 'contradicts') return setAside('CONTRADICTS_WARNING');
      // Weather that never was severe was not published, so its end is not published either.
      const isTold = known?.item.told || told.severe;
      const events = isTold ? [eventOf(told, follows, now())] : [];
      await catastrophes.write({ ...told, told: isTold }, known?.version ?? 'absent', events);
    });
  };
}

function eventOf({ ends, severe, ...data }: Catastrophe, follows: 'declared' | 'ended', now: Date) {
  const { catastropheCode, revision } = data;
  const correlationId = deriveId('weather', catastropheCode);
  const context: EventContext = {
    causationId: deriveId('weather', catastropheCode, String(revision)),
    correlationId,
    // One trace for all events of a warning.
    traceparent: childSpan(`00-${correlationId.replaceAll('-', '')}-0000000000000001-01`),
    occurredAt: now.toISOString(),
  };
  return follows === 'declared'
    ? createEvent(CatastropheDeclared, data, context)
    : createEvent(CatastropheEnded, { ...data, withdrawn: ends === 'withdrawn' }, context);
}
