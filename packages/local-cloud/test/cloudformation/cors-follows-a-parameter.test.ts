import { type Cloud, startCloud } from '../../src/index.ts';

const ORIGIN = '{{resolve:ssm:/portal/origin}}';

/** An HTTP API and a bucket that the page of `/portal/origin` may call. The template stays the same between deploys. */
const template = {
  Resources: {
    Api: {
      Type: 'AWS::ApiGatewayV2::Api',
      Properties: {
        Name: 'claims',
        ProtocolType: 'HTTP',
        CorsConfiguration: { AllowOrigins: [ORIGIN], AllowMethods: ['GET'], AllowHeaders: ['authorization'] },
      },
    },
    Bucket: {
      Type: 'AWS::S3::Bucket',
      Properties: {
        CorsConfiguration: { CorsRules: [{ AllowedOrigins: [ORIGIN], AllowedMethods: ['POST'] }] },
      },
    },
  },
};

describe('an origin in a parameter', () => {
  let cloud: Cloud;
  beforeAll(async () => {
    cloud = await startCloud({ quiet: true });
  });
  afterAll(() => cloud.stop());

  const deployFor = async (origin: string) => {
    const parameter = { Name: '/portal/origin', Value: origin, Type: 'String', Overwrite: true };
    await cloud.kernel.call({ kind: 'operator' }, 'ssm', 'PutParameter', parameter);
    await cloud.deployTemplate({ stackName: 'service', template });
  };
  const allowed = async (address: string, method: string, origin: string) => {
    const headers = { origin, 'access-control-request-method': method };
    const answer = await fetch(address, { method: 'OPTIONS', headers });
    return answer.headers.get('access-control-allow-origin');
  };
  const addresses = () => [
    [String(cloud.resource('service', 'Api').attributes.ApiEndpoint), 'GET'] as const,
    [`${cloud.endpoint}/${cloud.resource('service', 'Bucket').physicalId}`, 'POST'] as const,
  ];

  it('may call the API and the bucket; when the parameter changes, the same template allows only the new origin', async () => {
    const [before, after] = ['http://127.0.0.1:3000', 'http://127.0.0.1:4000'];
    await deployFor(before);
    for (const [address, method] of addresses()) {
      expect(await allowed(address, method, before)).toBe(before);
      expect(await allowed(address, method, after)).toBeNull();
    }
    await deployFor(after);
    for (const [address, method] of addresses()) {
      expect(await allowed(address, method, after)).toBe(after);
      expect(await allowed(address, method, before)).toBeNull();
    }
  });
});
