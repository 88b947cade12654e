import { createHash, createHmac, randomBytes } from 'node:crypto';
import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { srpVerifier } from '../../src/services/cognito/srp.ts';
import { PASSWORD, type PoolUnderTest, startWithPool } from './pool-under-test.ts';

// The client's side, written from the published protocol without any of the server's code: RFC 3526, group 15.
const PRIME_HEX = `
  FFFFFFFF FFFFFFFF C90FDAA2 2168C234 C4C6628B 80DC1CD1 29024E08 8A67CC74 020BBEA6 3B139B22 514A0879 8E3404DD EF9519B3
  CD3A431B 302B0A6D F25F1437 4FE1356D 6D51C245 E485B576 625E7EC6 F44C42E9 A637ED6B 0BFF5CB6 F406B7ED EE386BFB 5A899FA5
  AE9F2411 7C4B1FE6 49286651 ECE45B3D C2007CB8 A163BF05 98DA4836 1C55D39A 69163FA8 FD24CF5F 83655D23 DCA3AD96 1C62F356
  208552BB 9ED52907 7096966D 670C354E 4ABC9804 F1746C08 CA18217C 32905E46 2E36CE3B E39E772C 180E8603 9B2783A2 EC07A28F
  B5C55DF0 6F4C52C9 DE2BCBF6 95581718 3995497C EA956AE5 15D22618 98FA0510 15728E5A 8AAAC42D AD33170D 04507A33 A85521AB
  DF1CBA64 ECFB8504 58DBEF0A 8AEA7157 5D060C7D B3970F85 A6E1E4C7 ABF5AE8C DB0933D7 1E8C94E0 4A25619D CEE3D226 1AD2EE6B
  F12FFA06 D98A0864 D8760273 3EC86A64 521F2B18 177B200C BBE11757 7A615D6C 770988C0 BAD946E2 08E24FA0 74E5AB31 43DB5BFC
  E0FD108E 4B82D120 A93AD2CA FFFFFFFF FFFFFFFF`.replace(/\s/g, '');
const PRIME = BigInt(`0x${PRIME_HEX}`);
const sha = (data: Buffer | string) => createHash('sha256').update(data).digest('hex');
const big = (hex: string) => BigInt(`0x${hex}`);
const pad = (hex: string) => {
  const even = hex.length % 2 ? `0${hex}` : hex;
  return Number.parseInt(even[0]!, 16) >= 8 ? `00${even}` : even;
};
const shaHex = (hex: string) => sha(Buffer.from(hex, 'hex'));
const power = (base: bigint, exponent: bigint): bigint =>
  exponent === 0n ? 1n : (power((base * base) % PRIME, exponent >> 1n) * (exponent & 1n ? base : 1n)) % PRIME;

const secret = big(randomBytes(32).toString('hex'));
const SRP_A = power(2n, secret).toString(16);

function prove(poolId: string, parameters: Record<string, string>, password: string, TIMESTAMP: string) {
  const { SALT = '', SRP_B = '', SECRET_BLOCK = '', USER_ID_FOR_SRP = '' } = parameters;
  const poolName = poolId.split('_')[1]!;
  const x = big(shaHex(pad(big(SALT).toString(16)) + sha(`${poolName}${USER_ID_FOR_SRP}:${password}`)));
  const u = big(shaHex(pad(SRP_A) + pad(SRP_B)));
  const k = big(shaHex(`00${PRIME_HEX}02`));
  const base = (((big(SRP_B) - k * power(2n, x)) % PRIME) + PRIME) % PRIME;
  const shared = power(base, secret + u * x);
  const extracted = createHmac('sha256', Buffer.from(pad(u.toString(16)), 'hex'))
    .update(Buffer.from(pad(shared.toString(16)), 'hex'))
    .digest();
  const key = createHmac('sha256', extracted).update(Buffer.from('Caldera Derived Key\u0001')).digest().subarray(0, 16);
  const message = [
    Buffer.from(poolName + USER_ID_FOR_SRP),
    Buffer.from(SECRET_BLOCK, 'base64'),
    Buffer.from(TIMESTAMP),
  ];
  return {
    TIMESTAMP,
    USERNAME: USER_ID_FOR_SRP,
    PASSWORD_CLAIM_SECRET_BLOCK: SECRET_BLOCK,
    PASSWORD_CLAIM_SIGNATURE: createHmac('sha256', key).update(Buffer.concat(message)).digest('base64'),
  };
}

it('a salt with leading zeros is the number that clients read', () => {
  const verifierOf = (salt: string) => srpVerifier('us-east-1_Abc123', 'clara', PASSWORD, salt).verifier;
  expect(verifierOf(`00${'12'.repeat(15)}`)).toBe(verifierOf('12'.repeat(15)));
  expect(verifierOf(`00${'92'.repeat(15)}`)).toBe(verifierOf('92'.repeat(15)));
  expect(verifierOf('12'.repeat(16))).not.toBe(verifierOf('12'.repeat(15)));
});

describe('signing in by SRP', () => {
  let pool: PoolUnderTest;
  beforeAll(async () => {
    pool = await startWithPool();
    const who = { UserPoolId: pool.UserPoolId, Username: 'ann@mail.example' };
    await pool.cognito.send(new AdminCreateUserCommand({ ...who, MessageAction: 'SUPPRESS' }));
    await pool.cognito.send(new AdminSetUserPasswordCommand({ ...who, Password: PASSWORD, Permanent: true }));
  });
  afterAll(() => pool.cloud.stop());

  const begin = async (USERNAME: string) =>
    pool.cognito.send(
      new InitiateAuthCommand({
        ClientId: pool.ClientId,
        AuthFlow: 'USER_SRP_AUTH',
        AuthParameters: { USERNAME, SRP_A },
      }),
    );
  const answer = (parameters: Record<string, string>, password: string) =>
    pool.cognito.send(
      new RespondToAuthChallengeCommand({
        ClientId: pool.ClientId,
        ChallengeName: 'PASSWORD_VERIFIER',
        ChallengeResponses: prove(pool.UserPoolId, parameters, password, 'Tue Nov 24 14:00:00 UTC 2026'),
      }),
    );

  it('admits a user who knows the password, without sending it', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { ChallengeName, ChallengeParameters } = await begin('ann@mail.example');
      expect(ChallengeName).toBe('PASSWORD_VERIFIER');
      const { AuthenticationResult } = await answer(ChallengeParameters!, PASSWORD);
      expect(AuthenticationResult?.AccessToken).toEqual(expect.any(String));
    }
  });

  it('refuses a wrong password, an unknown user, and a repeated answer', async () => {
    const wrong = await begin('ann@mail.example');
    await expect(answer(wrong.ChallengeParameters!, 'Wrong-Horse-1')).rejects.toMatchObject({
      message: 'Incorrect username or password.',
    });
    const stranger = await begin('nobody@mail.example');
    await expect(answer(stranger.ChallengeParameters!, PASSWORD)).rejects.toMatchObject({
      message: 'Incorrect username or password.',
    });
    const right = await begin('ann@mail.example');
    await answer(right.ChallengeParameters!, PASSWORD);
    await expect(answer(right.ChallengeParameters!, PASSWORD)).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    });
  });
});
