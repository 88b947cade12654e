import * as z from 'zod';
import type { EventContract } from './define-event.ts';

/** JSON Schema, draft 2020-12, of an event's `detail` as it is published; its root also carries the contract's facts about the event. */
export function jsonSchemaOf(contract: EventContract): Record<string, unknown> {
  const { name, description, subject, unconsumed, endsOn, eachService } = contract;
  return {
    title: name,
    description,
    subject,
    ...(eachService && { eachService }),
    ...(unconsumed !== undefined && { unconsumed }),
    ...(endsOn !== undefined && { endsOn }),
    ...z.toJSONSchema(contract.published as z.ZodType, { target: 'draft-2020-12' }),
  };
}
