import { createHash, createHmac, randomBytes } from 'node:crypto';

// The 3072-bit group of RFC 5054 (RFC 3526, group 15) with generator 2.
const N = BigInt(
  `0x${[
    'FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DDEF9519B3CD3A431B',
    '302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7EDEE386BFB5A899FA5AE9F24117C4B1FE6',
    '49286651ECE45B3DC2007CB8A163BF0598DA48361C55D39A69163FA8FD24CF5F83655D23DCA3AD961C62F356208552BB9ED529077096966D',
    '670C354E4ABC9804F1746C08CA18217C32905E462E36CE3BE39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF695581718',
    '3995497CEA956AE515D2261898FA051015728E5A8AAAC42DAD33170D04507A33A85521ABDF1CBA64ECFB850458DBEF0A8AEA71575D060C7D',
    'B3970F85A6E1E4C7ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6BF12FFA06D98A0864D87602733EC86A64521F2B18177B200C',
    'BBE117577A615D6C770988C0BAD946E208E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF',
  ].join('')}`,
);
const G = 2n;

/** Hex that reads as a positive number in two's complement, as Cognito's clients hash it. */
export function paddedHex(value: bigint | string): string {
  const hex = typeof value === 'string' ? value : value.toString(16);
  const even = hex.length % 2 ? `0${hex}` : hex;
  return /^[89a-f]/i.test(even) ? `00${even}` : even;
}

const number = (hex: string): bigint => BigInt(`0x${hex}`);
const hash = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');
const hashHex = (hex: string): string => hash(Buffer.from(hex, 'hex'));
const K = number(hashHex(`00${N.toString(16)}0${G.toString(16)}`));

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let square = base % N;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % N;
    square = (square * square) % N;
  }
  return result;
}

export interface Verifier {
  salt: string;
  verifier: string;
}

export interface SrpChallenge {
  clientPublic: string;
  serverSecret: string;
  serverPublic: string;
  secretBlock: string;
}

/** The part of a pool's id that SRP mixes into the password. */
const poolName = (poolId: string): string => poolId.slice(poolId.indexOf('_') + 1);

/** The stored proof of a password, so that a client can prove it without sending it. */
export function srpVerifier(
  poolId: string,
  username: string,
  password: string,
  salt: string = randomBytes(16).toString('hex'),
): Verifier {
  // Clients treat the salt as a number, so leading zeros vanish.
  const x = number(hashHex(paddedHex(number(salt)) + hash(`${poolName(poolId)}${username}:${password}`)));
  return { salt, verifier: power(G, x).toString(16) };
}

/** The server's answer to a client's `SRP_A`; undefined where that is not a valid group element. */
export function srpChallenge({ verifier }: Verifier, clientPublic: string): SrpChallenge | undefined {
  if (!/^[0-9a-f]+$/i.test(clientPublic) || number(clientPublic) % N === 0n) return undefined;
  const secret = number(randomBytes(128).toString('hex'));
  const serverPublic = (K * number(verifier) + power(G, secret)) % N;
  return {
    clientPublic,
    serverSecret: secret.toString(16),
    serverPublic: serverPublic.toString(16),
    secretBlock: randomBytes(256).toString('base64'),
  };
}

/** The signature that only a client with the password can produce. */
export function srpSignature(
  { verifier }: Verifier,
  challenge: SrpChallenge,
  poolId: string,
  username: string,
  timestamp: string,
): string {
  const [a, b] = [number(challenge.clientPublic), number(challenge.serverPublic)];
  const u = number(hashHex(paddedHex(a) + paddedHex(b)));
  const shared = power(a * power(number(verifier), u), number(challenge.serverSecret));
  const hmac = (key: Buffer, data: string | Buffer) => createHmac('sha256', key).update(data).digest();
  const extracted = hmac(Buffer.from(paddedHex(u), 'hex'), Buffer.from(paddedHex(shared), 'hex'));
  const key = hmac(extracted, 'Caldera Derived Key\x01').subarray(0, 16);
  return createHmac('sha256', key)
    .update(poolName(poolId))
    .update(username)
    .update(Buffer.from(challenge.secretBlock, 'base64'))
    .update(timestamp)
    .digest('base64');
}
