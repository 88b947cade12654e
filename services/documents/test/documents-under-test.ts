import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { OutgoingEvent } from '@claimstream/events-schema';
import { type Cloud, startCloud } from '@claimstream/local-cloud';

const PASSWORD = 'Correct-horse-7-staple';
const services = join(import.meta.dirname, '../..');

/** A signed-in person: their id and a way to call the API as them. */
export interface Person {
  customerId: string;
  call(method: string, path: string, body?: object): Promise<{ status: number; body: any }>;
}

export interface ShownDocument {
  documentId: string;
  kind: string;
  state: string;
  reasons: string[];
  attempts: number;
}

/** Waits for a condition; fails with what was seen last. */
export async function until<T>(look: () => Promise<T | undefined | false>, seconds = 25): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (Date.now() > end) throw new Error(`Nothing came of ${look} within ${seconds} s`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Platform and documents, alone, from their packaged templates. */
export async function deployDocuments(faults?: { deliverTwice?: boolean }) {
  const cloud = await startCloud({
    templates: [join(services, 'platform'), join(services, 'documents')],
    faults,
    quiet: true,
  });
  const settings = {
    endpoint: cloud.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  };
  const bus = new EventBridgeClient(settings);
  const api = cloud.resource('claimstream-documents-dev', 'HttpApi').attributes.ApiEndpoint as string;

  return {
    cloud,
    settings,
    bucket: cloud.resource('claimstream-documents-dev', 'Bucket').ref,
    signIn: (email: string, group?: string) => signIn(cloud, settings, api, email, group),

    async put(...events: OutgoingEvent[]): Promise<void> {
      const Entries = events.map(({ source, detailType, detail }) => ({
        EventBusName: 'claimstream-dev',
        Source: source,
        DetailType: detailType,
        Detail: JSON.stringify(detail),
      }));
      const answer = await bus.send(new PutEventsCommand({ Entries }));
      if (answer.FailedEntryCount) throw new Error('An event was not taken');
    },

    /** Everything on the service's bus so far. */
    async events(detailType?: string): Promise<{ metadata: any; data: any }[]> {
      const response = await fetch(`${cloud.endpoint}/_local/events`);
      const all = (await response.json()) as { bus: string; detailType: string; event: { detail: any } }[];
      return all
        .filter((one) => one.bus === 'claimstream-dev' && (!detailType || one.detailType === detailType))
        .map((one) => one.event.detail);
    },
  };
}
export type DocumentsUnderTest = Awaited<ReturnType<typeof deployDocuments>>;

async function signIn(
  cloud: Cloud,
  settings: object,
  api: string,
  email: string,
  group: string | undefined,
): Promise<Person> {
  const cognito = new CognitoIdentityProviderClient(settings);
  const { physicalId: UserPoolId } = cloud.resource('claimstream-platform-dev', 'UserPool');
  const { physicalId: ClientId } = cloud.resource('claimstream-platform-dev', 'UserPoolClient');
  const { User } = await cognito.send(
    new AdminCreateUserCommand({ UserPoolId, Username: email, MessageAction: 'SUPPRESS' }),
  );
  const Username = User!.Username!;
  await cognito.send(new AdminSetUserPasswordCommand({ UserPoolId, Username, Password: PASSWORD, Permanent: true }));
  if (group) await cognito.send(new AdminAddUserToGroupCommand({ UserPoolId, Username, GroupName: group }));
  const { AuthenticationResult } = await cognito.send(
    new InitiateAuthCommand({
      ClientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: email, PASSWORD },
    }),
  );
  const token = AuthenticationResult!.AccessToken!;
  return {
    customerId: JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString('utf8')).sub,
    async call(method, path, body) {
      const response = await fetch(`${api}${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: body && JSON.stringify(body),
      });
      return { status: response.status, body: await response.json() };
    },
  };
}

/** Sends a file as a browser would: the form's fields, then the file. */
export async function sendForm(form: { url: string; fields: Record<string, string> }, file: Buffer, name: string) {
  const data = new FormData();
  for (const [field, value] of Object.entries(form.fields)) data.append(field, value);
  data.append('file', new Blob([new Uint8Array(file)]), name);
  const response = await fetch(form.url, { method: 'POST', body: data });
  return { status: response.status, body: await response.text() };
}

/** All that the cloud holds on disk but the images and the programs: databases and logs, as raw text. */
export function textKept(dataDir: string): string {
  return readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(sqlite|sqlite-wal|jsonl)$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)).toString('latin1'))
    .join('\n');
}
