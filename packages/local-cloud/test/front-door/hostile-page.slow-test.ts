import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  AdminCreateUserCommand,
  AdminListGroupsForUserCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type Cloud, startCloud } from '../../src/index.ts';
import { OPERATOR, presigned, signedHeaders } from '../signed-fetch.ts';

/** Debian's package `chromium`. */
const executablePath = '/usr/bin/chromium';
const COGNITO = 'AWSCognitoIdentityProviderService';

const Resources = {
  Pool: { Type: 'AWS::Cognito::UserPool', Properties: { UserPoolName: 'people', UsernameAttributes: ['email'] } },
  App: { Type: 'AWS::Cognito::UserPoolClient', Properties: { UserPoolId: { Ref: 'Pool' } } },
  Supervisors: {
    Type: 'AWS::Cognito::UserPoolGroup',
    Properties: { UserPoolId: { Ref: 'Pool' }, GroupName: 'supervisors' },
  },
  Domain: { Type: 'AWS::SES::EmailIdentity', Properties: { EmailIdentity: 'claimstream.example' } },
  Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'work' } },
  Role: {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: {
        Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
      },
    },
  },
  Pay: {
    Type: 'AWS::Lambda::Function',
    Properties: {
      FunctionName: 'pay',
      Runtime: 'nodejs24.x',
      Handler: 'index.handler',
      Role: { 'Fn::GetAtt': ['Role', 'Arn'] },
      Code: { ZipFile: 'exports.handler = async () => "paid";' },
    },
  },
};

/** An attempt of a hostile page: a `fetch` with the published secret in headers, or a link, form or image with it. */
interface Attempt {
  url: string;
  link: string;
  headers: Record<string, string>;
  body: string;
}

(existsSync(executablePath) ? describe : describe.skip)(
  'a hostile page in a real browser (skipped where Chromium is not installed)',
  () => {
    let cloud: Cloud;
    let browser: Browser;
    let page: Page;
    let site: Server;
    let UserPoolId: string;
    let Username: string;
    let cognito: CognitoIdentityProviderClient;

    beforeAll(async () => {
      cloud = await startCloud({ quiet: true });
      await cloud.deployTemplate({ stackName: 'site', template: { Resources } as any });
      UserPoolId = cloud.resource('site', 'Pool').ref;
      cognito = new CognitoIdentityProviderClient({
        endpoint: cloud.endpoint,
        region: 'us-east-1',
        credentials: OPERATOR,
      });
      const created = await cognito.send(
        new AdminCreateUserCommand({ UserPoolId, Username: 'eve@mail.example', MessageAction: 'SUPPRESS' }),
      );
      Username = created.User!.Username!;
      site = createServer((_, response) =>
        response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>win</title>'),
      );
      await new Promise<void>((resolve) => void site.listen(0, '127.0.0.1', resolve));
      browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] });
      page = await (await browser.newContext()).newPage();
      // A name that Chromium itself resolves to loopback: a site other than the cloud's.
      await page.goto(`http://evil.localhost:${(site.address() as AddressInfo).port}/`);
    }, 120_000);

    afterAll(async () => {
      await browser?.close();
      site?.close();
      cognito?.destroy();
      await cloud?.stop();
    });

    const attempt = async (service: string, path: string, body: object, target?: string): Promise<Attempt> => {
      const url = cloud.endpoint + path;
      const text = JSON.stringify(body);
      const headers = { 'content-type': 'application/x-amz-json-1.1', ...(target && { 'x-amz-target': target }) };
      const { host: _, ...signed } = await signedHeaders(url, service, { headers, body: text });
      return { url, headers: signed, body: text, link: await presigned(url, service, { method: 'POST', body: text }) };
    };

    /** Runs in the page; returns everything that the page could read. */
    const tried = ({ url, link, headers, body }: Attempt): Promise<string[]> =>
      page.evaluate(
        async (one) => {
          const read: string[] = [];
          const ask = (address: string, init: RequestInit) =>
            fetch(address, init).then(
              async (answer) => {
                if (answer.type !== 'opaque') read.push(`${answer.status} ${await answer.text()}`);
              },
              () => undefined,
            );
          const plain = { 'content-type': 'text/plain' };
          for (const mode of ['cors', 'no-cors'] as const) {
            await ask(one.url, { method: 'POST', mode, headers: one.headers, body: one.body });
            await ask(one.url, { method: 'POST', mode, headers: plain, body: one.body });
            await ask(one.link, { method: 'POST', mode, headers: plain, body: one.body });
            await ask(one.link, { method: 'GET', mode });
          }
          const { document } = globalThis as any;
          await new Promise((resolve) => {
            const image = document.createElement('img');
            image.onload = resolve;
            image.onerror = resolve;
            image.src = one.link;
          });
          await new Promise((resolve) => {
            const frame = document.createElement('iframe');
            frame.name = 'target';
            document.body.append(frame);
            const form = document.createElement('form');
            Object.assign(form, { method: 'POST', action: one.link, enctype: 'text/plain', target: 'target' });
            const field = document.createElement('input');
            field.name = one.body;
            form.append(field);
            document.body.append(form);
            frame.onload = resolve;
            form.submit();
          });
          document.body.replaceChildren();
          return read;
        },
        { url, link, headers, body },
      );

    it.each<[string, () => Promise<Attempt>]>([
      ['lists users', () => attempt('cognito-idp', '/', { UserPoolId }, `${COGNITO}.ListUsers`)],
      [
        'makes itself a supervisor',
        () =>
          attempt(
            'cognito-idp',
            '/',
            { UserPoolId, Username, GroupName: 'supervisors' },
            `${COGNITO}.AdminAddUserToGroup`,
          ),
      ],
      ['runs a function', () => attempt('lambda', '/2015-03-31/functions/pay/invocations', {})],
      [
        'sends mail',
        () =>
          attempt('ses', '/v2/email/outbound-emails', {
            FromEmailAddress: 'evil@claimstream.example',
            Destination: { ToAddresses: ['victim@mail.example'] },
            Content: { Simple: { Subject: { Data: 'x' }, Body: { Text: { Data: 'x' } } } },
          }),
      ],
      [
        'fills a queue',
        () =>
          attempt('sqs', '/?Action=SendMessage&QueueUrl=work&MessageBody=x', { QueueUrl: 'work', MessageBody: 'x' }),
      ],
      ['reads the mailbox', () => attempt('ses', '/_local/mailbox', {})],
    ])('%s in vain', async (_, make) => {
      const before = cloud.meter();
      expect(await tried(await make())).toEqual([]);
      expect(cloud.meter()).toEqual(before);
    });

    it('leaves everything unchanged', async () => {
      const { Groups } = await cognito.send(new AdminListGroupsForUserCommand({ UserPoolId, Username }));
      expect(Groups).toEqual([]);
      expect(await (await fetch(`${cloud.endpoint}/_local/mailbox`)).json()).toEqual([]);
      expect(cloud.notices().map(({ message }) => message)).toContainEqual(
        expect.stringContaining('because a web page of http://evil.localhost'),
      );
    });

    it('can sign up a customer, as on AWS', async () => {
      const answer = await page.evaluate(
        async ({ endpoint, target, ClientId }) => {
          const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `${target}.InitiateAuth` };
          const body = JSON.stringify({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: {} });
          return (await fetch(endpoint, { method: 'POST', headers, body })).status;
        },
        { endpoint: cloud.endpoint, target: COGNITO, ClientId: cloud.resource('site', 'App').ref },
      );
      expect(answer).toBe(400);
    });

    it('may link to local pages', async () => {
      await page.evaluate((address) => {
        const { document } = globalThis as any;
        const link = document.createElement('a');
        Object.assign(link, { href: address, textContent: 'notices' });
        document.body.append(link);
      }, `${cloud.endpoint}/_local/notices`);
      await page.getByRole('link').click();
      await page.waitForURL('**/_local/notices');
      expect(await page.locator('body').textContent()).toContain('because a web page of');
    });
  },
);
