import { createPrivateKey, createSign, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Cloud } from '@claimstream/local-cloud';
import { type Account, signInAsStaff, signInByPassword } from '@claimstream/second-factor';

export interface Tokens {
  access: string;
  id: string;
}

/** Creates accounts in the platform's user pool, and tokens that it would not issue. */
export class Accounts {
  readonly #cloud: Cloud;
  readonly #cognito: CognitoIdentityProviderClient;
  readonly #parameters: ReadonlyMap<string, string>;

  /** @param parameters the platform's parameters, by their names within the stage */
  constructor(cloud: Cloud, parameters: ReadonlyMap<string, string>) {
    this.#cloud = cloud;
    this.#parameters = parameters;
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    this.#cognito = new CognitoIdentityProviderClient({ endpoint: cloud.endpoint, region: 'us-east-1', credentials });
  }

  /** Staff with a second factor, as required. */
  async signIn(groups: readonly string[]): Promise<Tokens> {
    return this.#signIn(groups.length > 0 ? signInAsStaff : signInByPassword, groups);
  }

  /** Staff without a second factor. */
  async signInByPassword(groups: readonly string[]): Promise<Tokens> {
    return this.#signIn(signInByPassword, groups);
  }

  async #create(groups: readonly string[]): Promise<Account> {
    const UserPoolId = this.#parameters.get('user-pool-id')!;
    const [Username, Password] = [`${randomUUID()}@example.com`, `${randomUUID()}-Aa1`];
    await this.#cognito.send(new AdminCreateUserCommand({ UserPoolId, Username, MessageAction: 'SUPPRESS' }));
    await this.#cognito.send(new AdminSetUserPasswordCommand({ UserPoolId, Username, Password, Permanent: true }));
    for (const GroupName of groups)
      await this.#cognito.send(new AdminAddUserToGroupCommand({ UserPoolId, Username, GroupName }));
    const now = () => this.#cloud.kernel.clock.now();
    return { clientId: this.#parameters.get('app-client-id')!, email: Username, password: Password, now };
  }

  async #signIn(signIn: typeof signInByPassword, groups: readonly string[]): Promise<Tokens> {
    const { AccessToken, IdToken } = await signIn(this.#cognito, await this.#create(groups));
    return { access: AccessToken!, id: IdToken! };
  }

  /** Invalid tokens by their fault, each of a user who may do everything. */
  forgeries({ access, id }: Tokens): Record<string, string> {
    const [header, claims] = access.split('.').slice(0, 2).map(decoded) as [object, Record<string, unknown>];
    const row = this.#cloud.kernel.db
      .prepare('SELECT signing_key FROM cognito_pool WHERE id = ?')
      .get(this.#parameters.get('user-pool-id')!)!;
    const ours = createPrivateKey({ key: JSON.parse(String(row.signing_key)), format: 'jwk' });
    const theirs = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const hourAgo = Number(claims.iat) - 3600;
    const [, , signature] = access.split('.');
    return {
      'no token': '',
      'no JWT': 'garbage',
      'three dots': '...',
      'expired since a second': signed(header, { ...claims, iat: hourAgo, exp: Number(claims.iat) - 1 }, ours),
      'signed by another pool': signed(
        { ...header, kid: 'other' },
        { ...claims, iss: String(claims.iss).replace(/[^/]+$/, 'us-east-1_Other0000') },
        theirs,
      ),
      'signed by another key under our name': signed(header, claims, theirs),
      'of another app client': signed(header, { ...claims, client_id: 'another' }, ours),
      unsigned: `${encoded({ alg: 'none' })}.${encoded(claims)}.`,
      changed: `${encoded(header)}.${encoded({ ...claims, sub: randomUUID() })}.${signature}`,
      'id token': id,
    };
  }

  close(): void {
    this.#cognito.destroy();
  }
}

const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
const decoded = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));

function signed(header: object, claims: object, key: KeyObject): string {
  const text = `${encoded(header)}.${encoded(claims)}`;
  return `${text}.${createSign('RSA-SHA256').update(text).sign(key, 'base64url')}`;
}
