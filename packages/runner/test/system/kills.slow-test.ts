import { randomInt, randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { PlatformProcess } from './platform-process.ts';
import { person } from './running-platform.ts';

const APPLICATIONS = 5;
const KILLS = 7;
const PATIENCE_MS = 240_000;
const password = `Test-${randomUUID()}`;

/** Vehicle identification numbers with their check digits. */
const vins = [0, 2, 4, 6, 8].map((checkDigit, index) => `4T1BF1FK${checkDigit}CU00000${index}`);

const application = (index: number) => ({
  givenName: person.first,
  familyName: person.last,
  birthDate: person.birthDate,
  ssn: '219-09-9999',
  phone: '+16025550123',
  address: { street: '123 Main St', city: 'Phoenix', state: 'AZ', zip: '85007' },
  licence: { number: person.licenceNumber, state: 'AZ' },
  cars: [
    {
      make: 'Toyota',
      model: 'Corolla',
      modelYear: 2022,
      colour: 'red',
      vehicleClass: 'sedan',
      valueCents: 2_400_000,
      vin: vins[index]!,
      plate: `CLM482${index}`,
    },
  ],
});

describe('five applications and a platform that is killed again and again', () => {
  let dataDir: string;
  let platform: PlatformProcess;

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'kills-'));
    platform = await PlatformProcess.over(dataDir);
  }, 120_000);
  afterAll(async () => {
    await platform.kill('SIGKILL');
    await rm(dataDir, { recursive: true, force: true });
  });

  const client = () => ({
    endpoint: platform.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const parameter = async (name: string) => {
    const { Parameter } = await new SSMClient(client()).send(
      new GetParameterCommand({ Name: `/claimstream/dev/${name}` }),
    );
    return Parameter!.Value!;
  };

  /** The access token of a new customer. */
  async function newCustomer(index: number): Promise<string> {
    const cognito = new CognitoIdentityProviderClient(client());
    const [UserPoolId, ClientId] = [await parameter('user-pool-id'), await parameter('app-client-id')];
    const Username = `customer-${index}@example.com`;
    const UserAttributes = [
      { Name: 'email', Value: Username },
      { Name: 'email_verified', Value: 'true' },
    ];
    await cognito.send(new AdminCreateUserCommand({ UserPoolId, Username, UserAttributes, MessageAction: 'SUPPRESS' }));
    const Permanent = true;
    await cognito.send(new AdminSetUserPasswordCommand({ UserPoolId, Username, Password: password, Permanent }));
    const AuthParameters = { USERNAME: Username, PASSWORD: password };
    const AuthFlow = 'USER_PASSWORD_AUTH';
    const { AuthenticationResult } = await cognito.send(
      new InitiateAuthCommand({ ClientId, AuthFlow, AuthParameters }),
    );
    return AuthenticationResult!.AccessToken!;
  }

  const call = async (url: string, token: string, body?: unknown) => {
    const headers = {
      authorization: `Bearer ${token}`,
      ...(body ? { 'content-type': 'application/json', 'idempotency-key': randomUUID() } : {}),
    };
    const method = body ? 'POST' : 'GET';
    const response = await fetch(url, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
    return { status: response.status, body: (await response.json()) as { state?: string; reasons?: string[] } };
  };

  const deadLetters = () => {
    const db = new DatabaseSync(join(dataDir, 'cloud.sqlite'), { readOnly: true });
    try {
      return db.prepare("SELECT queue, body FROM sqs_messages WHERE queue LIKE '%Dlq%'").all();
    } finally {
      db.close();
    }
  };

  it('are all accepted, and no message ends in a dead-letter queue', async () => {
    const api = await parameter('api/customer');
    const tokens: string[] = [];
    for (let index = 0; index < APPLICATIONS; index++) tokens.push(await newCustomer(index));
    const answers = await Promise.all(
      tokens.map((token, index) => call(`${api}/customers`, token, application(index))),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(APPLICATIONS).fill(202));

    const rhythm: number[] = [];
    for (let kills = 0; kills < KILLS; kills++) {
      rhythm.push(randomInt(1_000, 2_000));
      await pause(rhythm.at(-1));
      await platform.kill('SIGKILL');
      await platform.start();
    }

    const until = Date.now() + PATIENCE_MS;
    let states: unknown[] = [];
    do {
      await pause(1_000);
      states = await Promise.all(tokens.map(async (token) => (await call(`${api}/customers/me`, token)).body.state));
    } while (states.includes('submitted') && deadLetters().length === 0 && Date.now() < until);
    const accepted = Array(APPLICATIONS).fill('accepted');
    expect({ rhythm, states, dead: deadLetters() }).toEqual({ rhythm, states: accepted, dead: [] });
  }, 600_000);
});
