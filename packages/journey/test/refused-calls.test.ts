import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Complaints } from '../src/refused-calls.ts';

const later = () => new Date(Date.now() + 1_000).toISOString();
const refused = (message: string, fields: object) => ({ at: later(), level: 'warn', message, fields });
const bucket = 'arn:aws:s3:::claimstream-documents-dev-bucket-1/documents/1';
const own = refused('claimstream-documents-dev-issueUpload may not', {
  action: 's3:PutObject',
  resource: bucket,
  role: 'arn:aws:iam::000000000000:role/claimstream-documents-dev-IssueUploadIamRole-1',
});
const anonymous = refused('Anonymous may not', { action: 's3:PutObject', resource: bucket });
const ofAnotherStage = refused('claimstream-documents-test-showImage may not', {
  action: 's3:GetObject',
  resource: bucket,
  role: 'arn:aws:iam::000000000000:role/claimstream-documents-test-ShowImageIamRole-1',
});
const ofNoStack = refused('Somebody may not', {
  action: 's3:PutObject',
  resource: bucket,
  role: 'arn:aws:iam::000000000000:role/a-stranger',
});
const byAService = refused('events.amazonaws.com may not', {
  action: 'sqs:SendMessage',
  principal: 'events.amazonaws.com',
  sourceArn: 'arn:aws:events:us-east-1:000000000000:rule/claimstream-documents-dev-UploadsRule-1',
  resource: 'arn:aws:sqs:us-east-1:000000000000:claimstream-documents-dev-UploadsQueue-1',
});

describe('the refused calls of a journey', () => {
  let server: Server;
  let notices: object[];
  const complaints = () => new Complaints(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, 'dev');

  beforeAll(async () => {
    server = createServer((_, response) => response.end(JSON.stringify(notices)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('are those of its own stage', async () => {
    notices = [anonymous, own];
    expect(await complaints().refused()).toMatchObject({
      service: 'documents',
      message: expect.stringContaining('issueUpload'),
    });
    notices = [byAService];
    await expect(complaints().throwRefused()).rejects.toMatchObject({ service: 'platform' });
  });

  it('exclude those of strangers, of other stages and from before', async () => {
    notices = [anonymous, ofAnotherStage, ofNoStack, { ...own, at: '2026-01-01T00:00:00.000Z' }];
    expect(await complaints().refused()).toBeUndefined();
    await complaints().throwRefused();
  });

  it('are shown for a journey that gave up, beside other complaints of the cloud', async () => {
    const crashed = { at: later(), level: 'error', message: 'A function crashed' };
    notices = [anonymous, own, crashed];
    expect(await complaints().latest()).toEqual([own.message, crashed.message]);
  });
});
