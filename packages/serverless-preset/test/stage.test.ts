import { createRequire } from 'node:module';

const { stageSettings } = createRequire(import.meta.url)('../stage-settings.cjs');

interface Settings {
  region: string;
  mail: { sender: string };
  damageModel: { arns: unknown[] };
}
type Files = Record<string, Record<string, unknown> | undefined>;

const dev = {
  region: 'us-east-1',
  portalOrigins: ['{{resolve:ssm:/claimstream/dev/portal-origin}}'],
  mail: { sender: 'claims@insurer.example', domain: 'insurer.example', identity: 'create' },
  paymentProvider: { parameters: '/insurer/payment-provider' },
  weatherService: { parameters: '/insurer/weather-service' },
  crm: { parameters: '/insurer/crm' },
  damageModel: { id: 'vendor.sees-v1:0' },
};
const prod = {
  ...dev,
  region: 'eu-central-1',
  portalOrigins: ['https://portal.insurer.com'],
  mail: { sender: 'claims@mail.insurer.com', domain: 'insurer.com', identity: 'existing' },
};

/** The settings as a template of `stage` gets them, with these files. */
function settings(stage: string, files: Files, region: string | null = null): Promise<Settings> {
  const values: Record<string, unknown> = { "opt:stage, 'dev'": stage, 'opt:region, null': region };
  for (const [name, content] of Object.entries(files)) values[`file(../../stages/${name}.yml), null`] = content;
  return stageSettings(async (variable: string) => values[variable] ?? null);
}

describe('the settings of a stage', () => {
  const before = process.env.AWS_ENDPOINT_URL;
  beforeEach(() => {
    delete process.env.AWS_ENDPOINT_URL;
  });
  afterAll(() => {
    if (before === undefined) delete process.env.AWS_ENDPOINT_URL;
    else process.env.AWS_ENDPOINT_URL = before;
  });

  it('are those of its file, except for a region that the command names', async () => {
    expect(await settings('prod', { dev, prod })).toMatchObject(prod);
    expect((await settings('prod', { dev, prod }, 'eu-west-1')).region).toBe('eu-west-1');
    expect(await settings('dev', { dev })).toMatchObject(dev);
  });

  it('are all named if the file is missing, with the place to set them', async () => {
    const names = ['region', 'portalOrigins', 'mail.domain', 'mail.sender', 'mail.identity'];
    const refused = settings('prod', { dev });
    for (const name of [...names, 'paymentProvider.parameters', 'damageModel.id', 'stages/prod.yml'])
      await expect(refused).rejects.toThrow(name);
  });

  it('are those of dev if the cloud is on this machine and the stage has no file', async () => {
    process.env.AWS_ENDPOINT_URL = 'http://127.0.0.1:4566';
    expect(await settings('qa', { dev }, 'eu-west-1')).toMatchObject({
      ...dev,
      region: 'eu-west-1',
      portalOrigins: ['http://127.0.0.1:3000'], // nobody writes the parameter of such a stage
    });
    await expect(settings('qa', { dev, qa: { ...prod, portalOrigins: [] } })).rejects.toThrow('portalOrigins');
    process.env.AWS_ENDPOINT_URL = 'https://proxy.insurer.com';
    await expect(settings('qa', { dev })).rejects.toThrow('stages/qa.yml');
  });

  it.each([
    ['portalOrigins', { portalOrigins: ['http://portal.insurer.com'] }],
    ['portalOrigins', { portalOrigins: ['https://portal.insurer.com/'] }],
    ['portalOrigins', { portalOrigins: ['https://127.0.0.1:3000'] }],
    ['portalOrigins', { portalOrigins: 'https://portal.insurer.com' }],
    ['portal.certificate', { portal: { certificate: 'arn:aws:acm:eu-central-1:123456789012:certificate/x' } }],
    ['portal.certificate', { portal: { domain: 'portal.insurer.com' } }],
    ['mail.domain', { mail: { ...prod.mail, domain: 'insurer.example' } }],
    ['mail.sender', { mail: { ...prod.mail, sender: 'claims@notinsurer.com' } }],
    ['mail.identity', { mail: { ...prod.mail, identity: 'yes' } }],
    ['paymentProvider.parameters', { paymentProvider: { parameters: 'insurer/' } }],
    ['weatherService.parameters', { weatherService: {} }],
    ['crm.parameters', { crm: { parameters: '/' } }],
    ['damageModel.profile.regions', { damageModel: { id: 'eu.vendor.sees-v1:0', profile: { foundationModel: 'x' } } }],
    [
      'damageModel.profile.foundationModel',
      { damageModel: { id: 'us.vendor.sees-v1:0', profile: { regions: ['x'] } } },
    ],
  ])('are refused if %s cannot be right: %j', async (name, wrong) => {
    const message = await settings('prod', { dev, prod: { ...prod, ...wrong } }).catch((error: Error) => error.message);
    expect(message).toMatch(/^The stage prod cannot be packaged/);
    expect(message).toContain(`\n  - ${name}: `);
  });

  it.each(['Prod', 'a-stage-with-a-long-name', '../dev', ''])('belong to no stage named "%s"', async (stage) => {
    await expect(settings(stage, { dev })).rejects.toThrow('needs another name');
  });

  it('allow InvokeModel on a model, or on a profile and its model in each of its regions', async () => {
    expect((await settings('prod', { prod })).damageModel.arns).toEqual([
      { 'Fn::Sub': sub('arn:{AWS::Partition}:bedrock:{AWS::Region}::foundation-model/vendor.sees-v1:0') },
    ]);
    const profile = { foundationModel: 'vendor.sees-v1:0', regions: ['eu-west-1', 'global'] };
    const byId = await settings('prod', { prod: { ...prod, damageModel: { id: 'eu.vendor.sees-v1:0', profile } } });
    const models = [
      { 'Fn::Sub': sub('arn:{AWS::Partition}:bedrock:eu-west-1::foundation-model/vendor.sees-v1:0') },
      { 'Fn::Sub': sub('arn:{AWS::Partition}:bedrock:::foundation-model/vendor.sees-v1:0') },
    ];
    const own = sub(
      'arn:{AWS::Partition}:bedrock:{AWS::Region}:{AWS::AccountId}:inference-profile/eu.vendor.sees-v1:0',
    );
    expect(byId.damageModel.arns).toEqual([{ 'Fn::Sub': own }, ...models]);
    const id = 'arn:aws:bedrock:eu-west-1:000000000000:application-inference-profile/a1';
    const byArn = await settings('prod', { prod: { ...prod, damageModel: { id, profile } } });
    expect(byArn.damageModel.arns).toEqual([id, ...models]);
  });
});

/** `{X}` as CloudFormation's substitution. */
const sub = (text: string) => text.replaceAll('{', '$' + '{');
