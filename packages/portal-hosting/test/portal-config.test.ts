import { parameterNames, portalConfig, readParameters } from '@claimstream/portal-hosting';

const stored = (name: string) => `value of ${name}`;
const all = async (names: string[]) => names.map((Name) => ({ Name, Value: stored(Name) }));

describe('config.json', () => {
  it("names the sign-in and every service's API, from the parameters of the stage", async () => {
    const value = await readParameters('prod', all);
    const config = portalConfig({ stage: 'prod', region: 'eu-central-1', value });
    expect(config).toMatchObject({
      stage: 'prod',
      region: 'eu-central-1',
      cognito: {
        endpoint: stored('/claimstream/prod/user-pool-endpoint'),
        userPoolId: stored('/claimstream/prod/user-pool-id'),
        clientId: stored('/claimstream/prod/app-client-id'),
      },
    });
    expect(config.apis.claims).toBe(stored('/claimstream/prod/api/claims'));
    expect(config).not.toHaveProperty('links');
  });

  it('contains the links of a local platform, if given', async () => {
    const value = await readParameters('dev', all);
    const links = { mailbox: 'http://127.0.0.1:4566/_local/mailbox' };
    expect(portalConfig({ stage: 'dev', region: 'us-east-1', value }, links)).toMatchObject({ links });
  });

  it('reads the parameters in groups of at most ten', async () => {
    const asked: string[][] = [];
    await readParameters('dev', (names) => {
      asked.push(names);
      return all(names);
    });
    expect(asked.flat()).toEqual(parameterNames('dev'));
    expect(Math.max(...asked.map((names) => names.length))).toBeLessThanOrEqual(10);
  });

  it('fails before the services are deployed, naming the missing ones', async () => {
    const withoutClaims = async (names: string[]) =>
      (await all(names)).filter(({ Name }) => !Name.endsWith('api/claims'));
    await expect(readParameters('dev', withoutClaims)).rejects.toThrow(/\/claimstream\/dev\/api\/claims$/);
  });
});
