import type { PreTokenGenerationV2TriggerEvent as TokenEvent } from 'aws-lambda';
import { hasSecondFactor, isOfStaff, withoutGroups } from '../domain/staff-groups.ts';

/** @returns the names of the user's enabled second factors */
export type FactorsOf = (userPoolId: string, username: string) => Promise<readonly string[] | undefined>;

/** Leaves a customer's tokens unchanged, and removes the groups from staff's tokens unless they have a second factor. */
export const guardStaffTokens =
  (factorsOf: FactorsOf) =>
  async (event: TokenEvent): Promise<TokenEvent> => {
    if (!isOfStaff(event)) return event;
    const factors = await factorsOf(event.userPoolId, event.userName);
    return hasSecondFactor(factors) ? event : withoutGroups(event);
  };
