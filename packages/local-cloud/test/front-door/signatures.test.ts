import { connect } from 'node:http2';
import { type Cloud, type CloudService, ManualClock, startCloud } from '../../src/index.ts';
import { OPERATOR, presigned, type Signature, signedFetch, signedHeaders } from '../signed-fetch.ts';

const echo = (): CloudService => ({
  name: 'echo',
  targetPrefixes: ['Echo_1'],
  verbs: { Say: { permissions: () => [], run: (_, { caller }) => caller } },
  async handleHttp({ path, caller, signedFor }) {
    if (!path.startsWith('/echo')) return undefined;
    return { status: 200, body: JSON.stringify({ caller, signedFor }) };
  },
});
const MINUTE = 60_000;
const ago = (milliseconds: number) => new Date(Date.now() - milliseconds);
const changed = (text: string) => text.replace(/[0-9a-f]$/, (digit) => (digit === '0' ? '1' : '0'));

describe('the signature of a request', () => {
  let cloud: Cloud;
  // The cloud's own clock stands still, years before anything is signed.
  beforeAll(async () => {
    cloud = await startCloud({ quiet: true, services: [echo], clock: new ManualClock(0) });
  });
  afterAll(() => cloud.stop());

  const target = { 'x-amz-target': 'Echo_1.Say' };
  const session = () => cloud.kernel.credentialsFor('arn:aws:iam::000000000000:role/r', 'f');
  const send = async (headers: Record<string, string>, body = '{}', path = '/') => {
    const answer = await fetch(cloud.endpoint + path, { method: 'POST', headers, body });
    const text = await answer.text();
    return { status: answer.status, type: /"__type":"(\w+)"|<Code>(\w+)</.exec(text)?.slice(1).join(''), text };
  };
  const signed = (signature: Signature = {}) =>
    signedHeaders(cloud.endpoint, 'echo', { headers: target, body: '{}', ...signature });
  const refusal = async (headers: Record<string, string>, body?: string) => {
    const { status, type } = await send(headers, body);
    return `${status} ${type}`;
  };

  it('identifies the caller', async () => {
    expect(JSON.parse((await send(await signed())).text)).toEqual({ kind: 'operator' });
    expect(JSON.parse((await send(await signed({ credentials: session() }))).text)).toMatchObject({ kind: 'role' });
  });

  it.each<[string, string, () => Promise<Record<string, string>>]>([
    [
      'an operator with another secret',
      '400 InvalidSignatureException',
      () => signed({ credentials: { ...OPERATOR, secretAccessKey: 'guess' } }),
    ],
    [
      'a session with another secret',
      '400 InvalidSignatureException',
      () => signed({ credentials: { ...session(), secretAccessKey: 'guess' } }),
    ],
    [
      'a session with another token',
      '400 UnrecognizedClientException',
      () => signed({ credentials: { ...session(), sessionToken: 'guess' } }),
    ],
    [
      'a session without its token',
      '400 UnrecognizedClientException',
      () => signed({ credentials: { ...session(), sessionToken: undefined } }),
    ],
    [
      'a session key that was not given out',
      '400 UnrecognizedClientException',
      () => signed({ credentials: { accessKeyId: 'ASIAAAAAAAAAAAAAAAAA', secretAccessKey: 'x', sessionToken: 'y' } }),
    ],
    [
      'any other key',
      '400 UnrecognizedClientException',
      () => signed({ credentials: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'local' } }),
    ],
    ['a signer whose clock is late', '400 InvalidSignatureException', () => signed({ at: ago(6 * MINUTE) })],
    ['a signer whose clock is early', '400 InvalidSignatureException', () => signed({ at: ago(-6 * MINUTE) })],
    [
      'an altered signature',
      '400 InvalidSignatureException',
      async () => {
        const headers = await signed();
        return { ...headers, authorization: changed(headers.authorization!) };
      },
    ],
    [
      'no signature at all',
      '400 IncompleteSignatureException',
      async () => {
        const headers = await signed();
        return { ...headers, authorization: headers.authorization!.replace(/Signature=.*/, '') };
      },
    ],
    [
      'an altered header',
      '400 InvalidSignatureException',
      async () => ({ ...(await signed({ headers: { ...target, 'x-amz-a': '1' } })), 'x-amz-a': '2' }),
    ],
    [
      'a header of AWS that is not signed',
      '400 InvalidSignatureException',
      async () => ({ ...(await signed({ headers: {} })), ...target }),
    ],
    ['another algorithm', '400 IncompleteSignatureException', async () => ({ ...target, authorization: 'AWS4-X a=b' })],
  ])('is refused for %s with %s', async (_, expected, headers) => {
    expect(await refusal(await headers())).toBe(expected);
  });

  it('allows the five minutes that AWS allows', async () => {
    expect((await send(await signed({ at: ago(4 * MINUTE) }))).status).toBe(200);
    expect((await send(await signed({ at: ago(-4 * MINUTE) }))).status).toBe(200);
  });

  it('covers the body, with or without a declared digest', async () => {
    expect(await refusal(await signed(), '{"a":1}')).toBe('400 InvalidSignatureException');
    const declared = { ...target, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' };
    expect(await refusal(await signed({ headers: declared }))).toBe('400 InvalidSignatureException');
  });

  it('is valid for one service, one path and one query', async () => {
    const headers = await signedHeaders(cloud.endpoint, 'sqs', { headers: target, body: '{}' });
    expect(await refusal(headers)).toBe('400 InvalidSignatureException');
    const pathed = await signedHeaders(`${cloud.endpoint}/echo/a%20b?c=d&e`, 'echo', { body: '{}' });
    expect((await send(pathed, '{}', '/echo/a%20b?c=d&e')).status).toBe(200);
    expect((await send(pathed, '{}', '/echo/a%20c?c=d&e')).status).toBe(403);
    expect((await send(pathed, '{}', '/echo/a%20b?c=x&e')).status).toBe(403);
  });

  it('is refused for an unknown key with the name of the key to use', async () => {
    const { text } = await send(await signed({ credentials: { ...OPERATOR, accessKeyId: 'mine' } }));
    expect(text).toContain('AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local');
  });

  it.each([
    ['application/json', '403 UnrecognizedClientException'],
    ['application/x-www-form-urlencoded', '403 InvalidClientTokenId'],
  ])('is refused in the protocol of a client that sends %s: %s', async (type, expected) => {
    const credentials = { accessKeyId: 'ASIAAAAAAAAAAAAAAAAA', secretAccessKey: 'x' };
    const headers = { 'content-type': type };
    expect(await refusal(await signedHeaders(cloud.endpoint, 'echo', { headers, body: '{}', credentials }))).toBe(
      expected,
    );
  });

  it('is verified over HTTP/2 as well', async () => {
    const client = connect(cloud.endpoint);
    const ask = async (headers: Record<string, string>): Promise<number> => {
      const { host: _, ...rest } = headers;
      const stream = client.request({ ':method': 'POST', ':path': '/echo', ...rest });
      stream.end('{}');
      return new Promise((resolve, reject) => {
        stream.on('response', (answer) => resolve(Number(answer[':status'])));
        stream.on('error', reject).resume();
      });
    };
    const headers = await signedHeaders(`${cloud.endpoint}/echo`, 'echo', { body: '{}' });
    expect(await ask(headers)).toBe(200);
    expect(await ask({ ...headers, authorization: changed(headers.authorization!) })).toBe(403);
    client.close();
  });

  describe('in a link', () => {
    const link = (signature: Parameters<typeof presigned>[2] = {}) =>
      presigned(`${cloud.endpoint}/echo`, 'echo', { credentials: session(), ...signature });

    it('identifies the caller until it expires', async () => {
      expect(await (await fetch(await link())).json()).toMatchObject({ caller: { kind: 'role' }, signedFor: 'echo' });
      expect((await fetch(await link({ at: ago(59_000), seconds: 120 }))).status).toBe(200);
      expect((await fetch(await link({ at: ago(61_000), seconds: 60 }))).status).toBe(403);
      expect((await fetch(await link({ at: ago(-6 * MINUTE) }))).status).toBe(403);
    });

    it.each<[string, () => Promise<string>]>([
      ['a signature that is altered', async () => (await link()).replace('X-Amz-Signature=', 'X-Amz-Signature=0')],
      ['a longer life', async () => (await link()).replace('X-Amz-Expires=60', 'X-Amz-Expires=600')],
      ['more to ask', async () => `${await link()}&more=1`],
      ['another path', async () => (await link()).replace('/echo?', '/echo/else?')],
      ['no signature', async () => (await link()).replace(/&?X-Amz-Signature=[0-9a-f]+/, '')],
      ['a key that was not given out', () => link({ credentials: { accessKeyId: 'ASIAX', secretAccessKey: 'x' } })],
      [
        'only a name',
        async () => `${cloud.endpoint}/echo?X-Amz-Credential=local%2F20260101%2Fus-east-1%2Fecho%2Faws4_request`,
      ],
      ['the key that everybody knows', () => link({ credentials: OPERATOR })],
    ])('is refused with %s', async (_, url) => {
      expect((await fetch(await url())).status).toBe(403);
    });

    it('is refused where the body is another one', async () => {
      const headers = { 'content-type': 'application/json' };
      const url = await link({ method: 'POST', headers, body: '{}' });
      expect((await fetch(url, { method: 'POST', headers, body: '{}' })).status).toBe(200);
      expect((await fetch(url, { method: 'POST', headers, body: '{"a":1}' })).status).toBe(403);
    });
  });

  it('in both header and link is taken from the header', async () => {
    const url = `${cloud.endpoint}/echo?X-Amz-Credential=ASIAX%2F20260101%2Fus-east-1%2Fecho%2Faws4_request`;
    expect((await signedFetch(url, 'echo')).status).toBe(200);
  });
});
