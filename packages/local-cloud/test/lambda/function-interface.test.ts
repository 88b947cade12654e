import { operator, SmallKernel } from './small-kernel.ts';

describe('a function, for its callers', () => {
  let kernel: SmallKernel;
  beforeEach(() => {
    kernel = new SmallKernel();
  });
  afterEach(() => kernel.close());

  it('is refused by name where it does not exist, and without permission', async () => {
    await expect(kernel.invoke('nobody')).rejects.toMatchObject({ code: 'ResourceNotFoundException', status: 404 });
    await kernel.deploy('closed', 'export const handler = async () => 1');
    kernel.refused.add('lambda:InvokeFunction');
    const caller = { kind: 'service', principal: 'events.amazonaws.com' } as const;
    const request = { FunctionName: 'closed', Payload: '{}' };
    await expect(kernel.call(caller, 'lambda', 'Invoke', request)).rejects.toMatchObject({
      code: 'AccessDeniedException',
    });
    await kernel.provision('AWS::Lambda::Permission', 'Allow', {
      FunctionName: 'closed',
      Action: 'lambda:InvokeFunction',
      Principal: 'events.amazonaws.com',
      SourceArn: 'arn:aws:events:us-east-1:000000000000:rule/r',
    });
    expect(kernel.lambda.resourcePolicy!('arn:aws:lambda:us-east-1:000000000000:function:closed')?.Statement).toEqual([
      expect.objectContaining({
        Effect: 'Allow',
        Principal: { Service: 'events.amazonaws.com' },
        Action: 'lambda:InvokeFunction',
        Condition: { ArnLike: { 'AWS:SourceArn': 'arn:aws:events:us-east-1:000000000000:rule/r' } },
      }),
    ]);
  });

  it('shows its resource policy', async () => {
    await kernel.deploy('shared', 'export const handler = async () => 1');
    const policy = () => kernel.call(operator, 'lambda', 'GetPolicy', { FunctionName: 'shared' });
    await expect(policy()).rejects.toMatchObject({ code: 'ResourceNotFoundException', status: 404 });
    await kernel.provision('AWS::Lambda::Permission', 'Allow', {
      FunctionName: 'shared',
      Action: 'lambda:InvokeFunction',
      Principal: 'events.amazonaws.com',
    });
    const { Policy } = (await policy()) as { Policy: string };
    expect(JSON.parse(Policy).Statement).toMatchObject([{ Principal: { Service: 'events.amazonaws.com' } }]);
  });

  it('is refused at deployment where AWS would refuse it', async () => {
    const source = 'export const handler = async () => 1';
    await expect(kernel.deploy('snake', source, { Runtime: 'python3.13' })).rejects.toThrow('python3.13');
    await expect(kernel.deploy('slow', source, { Timeout: 901 })).rejects.toThrow('Timeout 901');
    const reserved = { Environment: { Variables: { AWS_REGION: 'eu-west-1' } } };
    await expect(kernel.deploy('moved', source, reserved)).rejects.toThrow('AWS_REGION');
  });

  it('answers over REST', async () => {
    await kernel.deploy(
      'rest',
      'export const handler = async (event) => { if (event.fail) throw new Error("no"); return event }',
    );
    const request = (method: string, path: string, body = '') =>
      kernel.lambda.handleHttp!({
        method,
        path,
        rawPath: path,
        query: new URLSearchParams(),
        headers: {},
        body: Buffer.from(body),
        caller: operator,
        signedFor: 'lambda',
        requestId: 'r',
      });
    const invoked = await request('POST', '/2015-03-31/functions/rest/invocations', '{"a":1}');
    expect(invoked).toMatchObject({ status: 200, body: '{"a":1}' });
    const failed = await request('POST', '/2015-03-31/functions/rest/invocations', '{"fail":1}');
    expect(failed!.headers).toMatchObject({ 'x-amz-function-error': 'Unhandled' });
    const described = JSON.parse(String((await request('GET', '/2015-03-31/functions/rest'))!.body));
    expect(described.Configuration).toMatchObject({ FunctionName: 'rest', Runtime: 'nodejs22.x', Timeout: 10 });
    expect(JSON.parse(String((await request('GET', '/2015-03-31/functions/'))!.body)).Functions).toHaveLength(1);
    expect(await request('GET', '/bucket/key')).toBeUndefined();
  });

  it('publishes a version only of the expected code', async () => {
    await kernel.deploy('versioned', 'export const handler = async () => 1');
    const { Configuration } = await kernel.call(operator, 'lambda', 'GetFunction', { FunctionName: 'versioned' });
    const version = (logicalId: string, CodeSha256: string) =>
      kernel.provision('AWS::Lambda::Version', logicalId, { FunctionName: 'versioned', CodeSha256 });
    expect(() => version('Other', 'AAAA')).toThrow('is different from current CodeSHA256');
    expect(version('One', Configuration.CodeSha256)).toMatchObject({ attributes: { Version: '1' } });
    expect(version('One', Configuration.CodeSha256)).toMatchObject({ attributes: { Version: '1' } });
    expect(version('Two', Configuration.CodeSha256)).toMatchObject({ attributes: { Version: '2' } });
  });
});
