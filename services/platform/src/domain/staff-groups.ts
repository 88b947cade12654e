import type { PreTokenGenerationV2TriggerEvent as TokenEvent } from 'aws-lambda';

/** Whether the tokens would belong to staff: customers are in no group. */
export const isOfStaff = ({ request }: TokenEvent): boolean =>
  (request.groupConfiguration.groupsToOverride ?? []).length > 0;

/** Cognito asks for a code at every sign-in of a user with such a factor, so users who have one have also shown it. */
export const hasSecondFactor = (factors: readonly string[] = []): boolean => factors.includes('SOFTWARE_TOKEN_MFA');

/** Claim from which the portal learns that a user must set up their second factor. */
const missing = { claimsToAddOrOverride: { second_factor: 'missing' } };

/** Tokens of the same person without any group, which no staff route admits. */
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
