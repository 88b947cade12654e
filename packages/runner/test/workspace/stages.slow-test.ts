import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { secondClone } from '@claimstream/test-drive';

const PROD = `
portalOrigins: [https://portal.insurer.com, https://staff.insurer.com]
mail: { sender: claims@insurer.com, domain: insurer.com, identity: existing }
paymentProvider: { parameters: /insurer/payouts }
weatherService: { parameters: /insurer/weather }
crm: { parameters: /insurer/crm }
damageModel:
  id: apac.amazon.nova-lite-v1:0
  profile: { foundationModel: "amazon.nova-lite-v1:0", regions: [ap-southeast-2, ap-northeast-1] }
`;
const settings = [
  'portalOrigins',
  'mail.sender',
  'mail.domain',
  'mail.identity',
  'paymentProvider.parameters',
  'weatherService.parameters',
  'crm.parameters',
  'damageModel.id',
];

describe('a stage outside this machine', () => {
  let clone: string;
  beforeAll(() => {
    clone = secondClone();
  });
  afterAll(() => rmSync(clone, { recursive: true, force: true }));

  function sls(service: string, ...args: string[]) {
    const cwd = join(clone, 'services', service);
    const { AWS_ENDPOINT_URL: _, ...env } = process.env;
    const { status, stdout, stderr } = spawnSync(join(clone, 'node_modules', '.bin', 'serverless'), args, {
      cwd,
      env,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    return { status, output: `${stdout}${stderr}` };
  }

  it('is not packaged without its settings, and the error names all of them', () => {
    for (const service of ['platform', 'claims']) {
      const { status, output } = sls(service, 'package', '--stage', 'prod');
      expect(status).toBe(1);
      for (const setting of ['stages/prod.yml', 'region', ...settings]) expect(output).toContain(setting);
      expect(output.match(/mail\.sender/g)).toHaveLength(1);
    }
  });

  it('is packaged with its own settings in the region with the longest name', () => {
    mkdirSync(join(clone, 'stages'), { recursive: true });
    writeFileSync(join(clone, 'stages', 'staging.yml'), PROD);
    const templates = new Map<string, string>();
    for (const service of readdirSync(join(clone, 'services'))) {
      expect(sls(service, 'package', '--stage', 'staging', '--region', 'ap-southeast-2')).toMatchObject({ status: 0 });
      const file = join(clone, 'services', service, '.serverless', 'cloudformation-template-update-stack.json');
      const template = readFileSync(file, 'utf8');
      expect(template).not.toMatch(/127\.0\.0\.1|\.example|us-east-1/);
      for (const { Type, Properties } of Object.values<any>(JSON.parse(template).Resources)) {
        // Without an explicit name, CloudFormation gives one that fits.
        if (Type === 'AWS::IAM::Role') expect(Properties).not.toHaveProperty('RoleName');
        if (Type === 'AWS::Lambda::Function') expect(Properties.FunctionName.length).toBeLessThanOrEqual(64);
      }
      templates.set(service, template);
    }
    const part = (service: string, id: string) => JSON.parse(templates.get(service)!).Resources[id];
    expect(part('claims', 'HttpApi').Properties.CorsConfiguration.AllowOrigins).toEqual([
      'https://portal.insurer.com',
      'https://staff.insurer.com',
    ]);
    expect(JSON.parse(templates.get('notifications')!).Conditions).toEqual({
      CreatesSenderIdentity: { 'Fn::Equals': ['existing', 'create'] },
    });
    expect(templates.get('partners')).toContain('{{resolve:ssm:/insurer/payouts/url}}');
    expect(templates.get('documents')).toContain('inference-profile/apac.amazon.nova-lite-v1:0');
    expect(templates.get('documents')).toContain('bedrock:ap-northeast-1::foundation-model/amazon.nova-lite-v1:0');
  });
});
