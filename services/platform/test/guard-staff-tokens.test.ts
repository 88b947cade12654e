import type { PreTokenGenerationV2TriggerEvent as TokenEvent } from 'aws-lambda';
import { guardStaffTokens } from '../src/application/guard-staff-tokens.ts';

const eventOf = (groups: string[] | undefined, triggerSource = 'TokenGeneration_Authentication') =>
  ({
    triggerSource,
    userPoolId: 'us-east-1_Example00',
    userName: 'ada',
    request: { groupConfiguration: { groupsToOverride: groups }, userAttributes: {}, scopes: [] },
    response: { claimsAndScopeOverrideDetails: null },
  }) as unknown as TokenEvent;
const having = (...factors: string[]) => guardStaffTokens(async () => factors);
const overridden = (event: TokenEvent) => event.response.claimsAndScopeOverrideDetails;

describe('tokens of staff', () => {
  it.each(['TokenGeneration_Authentication', 'TokenGeneration_RefreshTokens', 'TokenGeneration_NewPasswordChallenge'])(
    'have no group without a second factor, at %s',
    async (source) => {
      const guarded = await having()(eventOf(['adjusters'], source));
      expect(overridden(guarded)).toMatchObject({
        groupOverrideDetails: { groupsToOverride: [] },
        accessTokenGeneration: { claimsToAddOrOverride: { second_factor: 'missing' } },
      });
    },
  );

  it('keep their groups with one, and only an app’s codes count as one', async () => {
    const event = eventOf(['adjusters', 'supervisors']);
    expect(await having('SOFTWARE_TOKEN_MFA')(event)).toBe(event);
    expect(overridden(await having('SMS_MFA')(event))).not.toBeNull();
  });

  it('are not issued if the factors cannot be read', async () => {
    const unknown = guardStaffTokens(() => Promise.reject(new Error('throttled')));
    await expect(unknown(eventOf(['finance']))).rejects.toThrow('throttled');
  });
});

it.each([[undefined], [[]]])(
  'tokens of a customer, in groups %j, are as they were, and nothing is asked',
  async (groups) => {
    const never = guardStaffTokens(() => Promise.reject(new Error('asked')));
    const event = eventOf(groups);
    expect(await never(event)).toBe(event);
  },
);
