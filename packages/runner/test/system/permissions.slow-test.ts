import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serviceFolders } from '../../src/settings.ts';
import { person, runningPlatform } from './running-platform.ts';

const claims = serviceFolders.find((folder) => folder.endsWith('claims'))!;

/** A packaged copy of the claims service with its template changed. */
function changedClaims(folder: string, change: (resources: Record<string, any>) => void): string {
  const copy = join(folder, 'claims');
  cpSync(join(claims, '.serverless'), join(copy, '.serverless'), { recursive: true });
  const file = join(copy, '.serverless', 'cloudformation-template-update-stack.json');
  const template = JSON.parse(readFileSync(file, 'utf8'));
  change(template.Resources);
  writeFileSync(file, JSON.stringify(template));
  return copy;
}

describe('permissions are enforced as on AWS', () => {
  let folder: string;
  let running: Awaited<ReturnType<typeof runningPlatform>>;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'changed-'));
    running = await runningPlatform();
  });

  afterEach(async () => {
    await running.stop();
    await rm(folder, { recursive: true });
  });

  it('without a permission of a role, the journey fails, naming action, resource and function', async () => {
    const copy = changedClaims(folder, (resources) => {
      const [policy] = resources.ValidateClaimIamRoleLambdaExecution.Properties.Policies;
      const { Statement } = policy.PolicyDocument;
      const kept = Statement.filter(
        ({ Action }: { Action: string[] }) => !(Action.includes('dynamodb:PutItem') && Action.length === 2),
      );
      expect(kept).toHaveLength(Statement.length - 1);
      policy.PolicyDocument.Statement = kept;
    });
    await running.cloud.deploy([copy]);
    const result = await running.journey({ person });
    const refused =
      /claimstream-claims-dev-validateClaim is not authorized to perform: dynamodb:\w+ on resource: arn:aws:dynamodb:\S+claimstream-claims-dev-Table/;
    expect(result).toMatchObject({ outcome: 'denied', service: 'claims', reasons: [expect.stringMatching(refused)] });
  });

  it('without a queue policy, nothing is delivered, and the platform says so', async () => {
    const copy = changedClaims(folder, (resources) => {
      delete resources.RequestedQueuePolicy;
    });
    await running.cloud.deploy([copy]);
    const result = await running.journey({ person });
    const refused =
      /events\.amazonaws\.com may not sqs:SendMessage on arn:aws:sqs:\S+claimstream-claims-dev-RequestedQueue\S*/;
    expect(result).toMatchObject({ outcome: 'denied', service: 'claims', reasons: [expect.stringMatching(refused)] });
    expect(running.cloud.notices().some(({ message }) => refused.test(message))).toBe(true);
  });
});
