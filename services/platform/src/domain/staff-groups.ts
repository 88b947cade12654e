import type { PreTokenGenerationV2TriggerEvent as TokenEvent } from 'aws-lambda';

/** Whether the tokens would make somebody a member of staff: customers are in no group. */
export const isOfStaff = ({ request }: TokenEvent): boolean =>
  (request.groupConfiguration.groupsToOverride ?? []).length > 0;

/** Cognito asks for a code at every sign-in of somebody who has such a factor, so having one is having shown it. */
export const hasSecondFactor = (factors: readonly string[] = []): boolean => factors.includes('SOFTWARE_TOKEN_MFA');

/** What the portal reads to send somebody to set their second factor up. */
const missing = { claimsToAddOrOverride: { second_factor: 'missing' } };

/** Tokens of the same person without any group, which no route of staff lets in. */
export const withoutGroups = (event: TokenEvent): TokenEvent => ({
  ...event,
  response: {
    claimsAndScopeOverrideDetails: {
      accessTokenGeneration: missing,
      idTokenGeneration: missing,
      groupOverrideDetails: { groupsToOverride: [], iamRolesToOverride: [] },
    },
  },
});
