import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { WebSocket } from 'ws';
import { type Cloud, ManualClock, startCloud } from '../../src/index.ts';
import { presigned, signedHeaders } from '../signed-fetch.ts';

const EVIL = 'http://evil.example';
const COGNITO = 'AWSCognitoIdentityProviderService';
const cors = (AllowedOrigins: string[]) => ({
  CorsRules: [{ AllowedMethods: ['GET', 'POST'], AllowedOrigins, AllowedHeaders: ['*'] }],
});
const Resources = {
  Pool: { Type: 'AWS::Cognito::UserPool', Properties: { UserPoolName: 'people' } },
  App: { Type: 'AWS::Cognito::UserPoolClient', Properties: { UserPoolId: { Ref: 'Pool' } } },
  Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'work' } },
  Closed: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'closed-bucket' } },
  Open: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'open-bucket', CorsConfiguration: cors(['*']) } },
  Api: {
    Type: 'AWS::ApiGatewayV2::Api',
    Properties: { Name: 'shop', ProtocolType: 'HTTP', CorsConfiguration: { AllowOrigins: ['https://portal.example'] } },
  },
  Plain: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'plain', ProtocolType: 'HTTP' } },
};

describe('a page of another origin', () => {
  let cloud: Cloud;
  beforeAll(async () => {
    cloud = await startCloud({ quiet: true, clock: new ManualClock(Date.now()) });
    await cloud.deployTemplate({ stackName: 'site', template: { Resources } as any });
  });
  afterAll(() => cloud.stop());

  interface Sent {
    method?: string;
    headers?: Record<string, string>;
    body?: string;
  }
  /** Sends as a browser does, without anything that a page could not send. */
  const send = async (path: string, { method = 'POST', headers = {}, body = '' }: Sent) => {
    const asked = request(new URL(path, cloud.endpoint), { method, headers });
    asked.end(body);
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    let text = '';
    for await (const chunk of answer) text += chunk;
    return { status: answer.statusCode, allow: answer.headers['access-control-allow-origin'], text };
  };
  const by = (site: Record<string, string>, headers: Record<string, string> = {}) => ({ ...site, ...headers });
  type Site = Record<string, string>;
  const crossSite: Site = { origin: EVIL, 'sec-fetch-site': 'cross-site' };
  const image = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' };
  const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
  const calls = () => Object.values(cloud.meter()).reduce((sum, count) => sum + count, 0);

  it.each([
    [`${COGNITO}.ListUsers`, 'cognito-idp'],
    [`${COGNITO}.AdminAddUserToGroup`, 'cognito-idp'],
    ['AmazonSQS.ListQueues', 'sqs'],
    ['DynamoDB_20120810.ListTables', 'dynamodb'],
    ['Logs_20140328.CreateLogGroup', 'logs'],
  ])('cannot call %s with the published secret', async (target, service) => {
    const body = JSON.stringify({ UserPoolId: cloud.resource('site', 'Pool').ref, logGroupName: 'evil' });
    const headers = { 'x-amz-target': target, 'content-type': 'application/x-amz-json-1.1' };
    const before = calls();
    const signed = await signedHeaders(cloud.endpoint, service, { headers, body });
    const sites: Site[] = [crossSite, { origin: 'null' }, { origin: EVIL }, { 'sec-fetch-site': 'same-site' }];
    for (const site of sites) {
      expect(await send('/', { headers: by(site, signed), body })).toMatchObject({ status: 403, allow: undefined });
    }
    // A page served by this port itself has no more rights.
    const own = { origin: cloud.endpoint, 'sec-fetch-site': 'same-origin' };
    expect((await send('/', { headers: by(own, signed), body })).text).toContain('does not work in a web page');
    expect(calls()).toBe(before);
  });

  it.each([
    ['a function', '/2015-03-31/functions/any/invocations', 'lambda'],
    ['an e-mail', '/v2/email/outbound-emails', 'ses'],
    ['a queue', '/?Action=PurgeQueue&QueueUrl=work', 'sqs'],
  ])('cannot reach %s by a simple request', async (_, path, service) => {
    const before = calls();
    const url = await presigned(cloud.endpoint + path, service, { method: 'POST', body: '{}' });
    const signed = url.slice(cloud.endpoint.length);
    const unsigned = `${path}${path.includes('?') ? '&' : '?'}X-Amz-Credential=local%2F20260101%2Fus-east-1%2F${service}%2Faws4_request`;
    for (const at of [signed, unsigned]) {
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
        for (const site of [crossSite, { origin: 'null' }, {}] as Site[]) {
          const { status } = await send(at, { headers: by(site, { 'content-type': type }), body: '{}' });
          expect([400, 403]).toContain(status);
        }
      }
    }
    expect(calls()).toBe(before);
  });

  it('cannot send anything by an image or a link, not even in a browser that does not mark them', async () => {
    const before = calls();
    const url = await presigned(`${cloud.endpoint}/?Action=SendMessage&QueueUrl=work&MessageBody=x`, 'sqs');
    for (const site of [image, link, {}]) {
      expect((await send(url.slice(cloud.endpoint.length), { method: 'GET', headers: site })).status).toBe(403);
    }
    expect(calls()).toBe(before);
  });

  it.each([
    ['/', { 'access-control-request-headers': 'authorization,content-type,x-amz-target,x-amz-date' }],
    ['/', { 'access-control-request-headers': 'content-type' }],
    ['/2015-03-31/functions/any/invocations', {}],
    ['/_local/deploy', { 'access-control-request-headers': 'content-type' }],
    ['/closed-bucket/key', {}],
  ])('gets no permission from the preflight for %s (%j)', async (path, asked) => {
    const headers = by(crossSite, { 'access-control-request-method': 'POST', ...asked });
    expect(await send(path, { method: 'OPTIONS', headers })).toMatchObject({ status: 403, allow: undefined });
  });

  it('makes an app’s unsigned calls to Cognito', async () => {
    const headers = { 'x-amz-target': `${COGNITO}.InitiateAuth`, 'content-type': 'application/x-amz-json-1.1' };
    const body = JSON.stringify({ AuthFlow: 'USER_PASSWORD_AUTH', ClientId: 'none', AuthParameters: {} });
    const answer = await send('/', { headers: by(crossSite, headers), body });
    expect(answer).toMatchObject({ status: 400, allow: '*' });
    const pool = cloud.resource('site', 'Pool').ref;
    const keys = await send(`/${pool}/.well-known/jwks.json`, { method: 'GET', headers: crossSite });
    expect(keys).toMatchObject({ status: 200, allow: '*' });
  });

  it('reaches an API with its own CORS answer, and no other', async () => {
    const api = cloud.resource('site', 'Api').ref;
    const plain = cloud.resource('site', 'Plain').ref;
    expect(await send(`/apis/${api}/x`, { headers: crossSite })).toMatchObject({ status: 404, allow: undefined });
    const portal = { origin: 'https://portal.example' };
    expect(await send(`/apis/${api}/x`, { headers: portal })).toMatchObject({ allow: portal.origin });
    expect((await send(`/apis/${plain}/x`, { headers: crossSite })).status).toBe(403);
    expect((await send(`/apis/${plain}/x`, { method: 'GET', headers: link })).status).toBe(404);
  });

  it('uses a bucket by its CORS rules, and never as the operator', async () => {
    const key = async (bucket: string) => {
      const url = await presigned(`${cloud.endpoint}/${bucket}/key`, 's3');
      return url.slice(cloud.endpoint.length);
    };
    expect((await send('/open-bucket/key', { method: 'GET', headers: crossSite })).text).toContain('AccessDenied');
    expect(await send('/open-bucket/key', { method: 'GET', headers: crossSite })).toMatchObject({ allow: '*' });
    expect((await send('/closed-bucket/key', { method: 'GET', headers: crossSite })).text).toContain('a web page of');
    for (const site of [crossSite, image, link]) {
      const answer = await send(await key('open-bucket'), { method: 'GET', headers: site });
      expect(answer.text).toContain('does not work in a web page');
    }
    // Outside a page the same link is the operator's, so the answer is that the object does not exist.
    expect((await send(await key('open-bucket'), { method: 'GET' })).status).toBe(404);
  });

  it('cannot read local pages, but a person can follow its link to them', async () => {
    expect((await send('/_local/mailbox', { method: 'GET', headers: crossSite })).status).toBe(403);
    expect((await send('/_local/mailbox', { method: 'GET', headers: image })).status).toBe(403);
    expect((await send('/_local/mailbox', { method: 'GET', headers: link })).status).toBe(200);
    const json = { 'content-type': 'application/json' };
    expect((await send('/_local/deploy', { headers: by(crossSite, json), body: '[]' })).status).toBe(403);
    expect((await send('/_local/deploy', { headers: json, body: '[]' })).status).toBe(200);
  });

  it.each(['evil.example', 'evil.example:4566', '127.0.0.1.evil.example', '127.0.0.1'])(
    'cannot come under the name %j',
    async (host) => {
      expect((await send('/_local/health', { method: 'GET', headers: { host } })).status).toBe(403);
    },
  );

  it('comes only under the names of this machine, also over a WebSocket', async () => {
    const { port } = new URL(cloud.endpoint);
    for (const name of ['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]']) {
      const headers = { host: `${name}:${port}` };
      expect((await send('/_local/health', { method: 'GET', headers })).status).toBe(200);
    }
    const refused = new WebSocket(`${cloud.endpoint.replace('http', 'ws')}/apis/any/dev`, {
      headers: { host: `evil.example:${port}` },
    });
    refused.on('error', () => {});
    const [, answer] = (await once(refused, 'unexpected-response')) as [unknown, IncomingMessage];
    expect(answer.statusCode).toBe(403);
    expect(answer.headers['content-type']).toBeUndefined();
    refused.terminate();
  });

  it('is reported to the operator', () => {
    const told = cloud.notices().map(({ message }) => message);
    expect(told).toContainEqual(
      expect.stringContaining(`${COGNITO}.ListUsers, because a web page of ${EVIL} sends it`),
    );
  });
});

describe('an unsigned call', () => {
  it.each([true, false])('reaches no verb, with authorisation %s', async (authorise) => {
    const cloud = await startCloud({ quiet: true, authorise });
    const ask = (path: string, headers: Record<string, string> = {}, body = '{}') =>
      fetch(cloud.endpoint + path, { method: 'POST', headers, body });
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await ask('/2015-03-31/functions/any/invocations')).status).toBe(403);
    expect((await ask('/', { 'x-amz-target': 'AmazonSQS.ListQueues' })).status).toBe(400);
    expect((await ask('/', form, 'Action=ListRoles')).status).toBe(403);
    expect(cloud.meter()).toEqual({});
    await cloud.stop();
  });
});
