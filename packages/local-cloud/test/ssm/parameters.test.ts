import {
  DeleteParameterCommand,
  DescribeParametersCommand,
  GetParameterCommand,
  GetParametersByPathCommand,
  GetParametersCommand,
  PutParameterCommand,
  SSMClient,
} from '@aws-sdk/client-ssm';
import { type Cloud, startCloud } from '../../src/index.ts';

describe('parameters through the real client', () => {
  let cloud: Cloud;
  let ssm: SSMClient;

  beforeAll(async () => {
    cloud = await startCloud({ quiet: true });
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    ssm = new SSMClient({ endpoint: cloud.endpoint, region: 'us-east-1', credentials });
  });

  afterAll(async () => {
    ssm.destroy();
    await cloud.stop();
  });

  it('keeps a value and counts its versions', async () => {
    const parameter = { Name: '/claims/limit', Value: '100', Type: 'String' as const };
    expect((await ssm.send(new PutParameterCommand(parameter))).Version).toBe(1);
    await expect(ssm.send(new PutParameterCommand(parameter))).rejects.toThrow(
      expect.objectContaining({ name: 'ParameterAlreadyExists' }),
    );
    await ssm.send(new PutParameterCommand({ ...parameter, Value: '200', Overwrite: true }));
    const { Parameter } = await ssm.send(new GetParameterCommand({ Name: '/claims/limit' }));
    expect(Parameter).toMatchObject({ Name: '/claims/limit', Value: '200', Type: 'String', Version: 2 });
    expect(Parameter?.ARN).toBe('arn:aws:ssm:us-east-1:000000000000:parameter/claims/limit');
    expect(Parameter?.LastModifiedDate).toBeInstanceOf(Date);
  });

  it('lists parameters without their values', async () => {
    for (const name of ['/told/a', '/told/b']) {
      await ssm.send(new PutParameterCommand({ Name: name, Value: 'hidden', Type: 'String' }));
    }
    const ParameterFilters = [{ Key: 'Name', Option: 'BeginsWith', Values: ['/told/'] }];
    const first = await ssm.send(new DescribeParametersCommand({ ParameterFilters, MaxResults: 1 }));
    expect(first.Parameters).toMatchObject([{ Name: '/told/a', Type: 'String', Version: 1 }]);
    expect(JSON.stringify(first)).not.toContain('hidden');
    const { NextToken } = first;
    const second = await ssm.send(new DescribeParametersCommand({ ParameterFilters, MaxResults: 1, NextToken }));
    expect(second.Parameters).toMatchObject([{ Name: '/told/b' }]);
    expect(second.NextToken).toBeUndefined();
    const byTier = ssm.send(
      new DescribeParametersCommand({ ParameterFilters: [{ Key: 'Tier', Values: ['Standard'] }] }),
    );
    await expect(byTier).rejects.toMatchObject({ name: 'NotImplemented' });
  });

  it('returns a SecureString encrypted unless plain text is requested', async () => {
    await ssm.send(new PutParameterCommand({ Name: '/keys/api', Value: 'open sesame', Type: 'SecureString' }));
    const sealed = await ssm.send(new GetParameterCommand({ Name: '/keys/api' }));
    expect(sealed.Parameter?.Type).toBe('SecureString');
    expect(sealed.Parameter?.Value).not.toContain('sesame');
    const plain = await ssm.send(new GetParameterCommand({ Name: '/keys/api', WithDecryption: true }));
    expect(plain.Parameter?.Value).toBe('open sesame');
  });

  it('names missing parameters', async () => {
    const { Parameters, InvalidParameters } = await ssm.send(
      new GetParametersCommand({ Names: ['/claims/limit', '/nowhere'] }),
    );
    expect(Parameters?.map(({ Name }) => Name)).toEqual(['/claims/limit']);
    expect(InvalidParameters).toEqual(['/nowhere']);
    await expect(ssm.send(new GetParameterCommand({ Name: '/nowhere' }))).rejects.toThrow(
      expect.objectContaining({ name: 'ParameterNotFound' }),
    );
  });

  it('lists a path page by page, recursively only on request', async () => {
    for (const name of ['/tree/a', '/tree/b', '/tree/deep/c']) {
      await ssm.send(new PutParameterCommand({ Name: name, Value: name, Type: 'String' }));
    }
    const names = async (Recursive: boolean): Promise<(string | undefined)[]> => {
      const found: (string | undefined)[] = [];
      let NextToken: string | undefined;
      do {
        const page = await ssm.send(
          new GetParametersByPathCommand({ Path: '/tree', Recursive, MaxResults: 1, NextToken }),
        );
        found.push(...(page.Parameters ?? []).map(({ Name }) => Name));
        NextToken = page.NextToken;
      } while (NextToken !== undefined);
      return found;
    };
    expect(await names(false)).toEqual(['/tree/a', '/tree/b']);
    expect(await names(true)).toEqual(['/tree/a', '/tree/b', '/tree/deep/c']);
  });

  it('forgets deleted parameters', async () => {
    await ssm.send(new PutParameterCommand({ Name: 'gone', Value: 'x', Type: 'String' }));
    await ssm.send(new DeleteParameterCommand({ Name: 'gone' }));
    await expect(ssm.send(new DeleteParameterCommand({ Name: 'gone' }))).rejects.toThrow(
      expect.objectContaining({ name: 'ParameterNotFound' }),
    );
  });
});
