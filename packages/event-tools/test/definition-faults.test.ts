import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ScratchRepository } from './scratch-repository.ts';

const REJECTED = 'events-schema/src/claims/claim-rejected.ts';
const HAS_A_RULE = `${REJECTED}:5 Claim.Rejected: field reasonCode has a rule that its JSON Schema cannot say: refine, trim, coerce, strictObject and the like.`;

describe('an event that is not well defined', () => {
  let repository: ScratchRepository;
  beforeAll(() => {
    repository = new ScratchRepository(['notifications']);
  });
  afterAll(() => repository[Symbol.dispose]());
  afterEach(() => {
    repository.git('reset', '--quiet', '--hard');
    repository.git('clean', '--quiet', '--force', '-d');
  });

  const withField = (reasonCode: string) =>
    repository.edit(REJECTED, (text) => text.replace('    reasonCode,', `    ${reasonCode},`));
  const refined = () => withField("reasonCode: reasonCode.refine((code) => code !== 'X').meta(reasonCode.meta()!)");

  it('gives findings with file and line, and no others, because no other check is possible', () => {
    refined();
    expect(repository.contracts()).toMatchObject({ status: 1, stderr: `${HAS_A_RULE}\n` });
  });

  it('is reported if two have the same name', () => {
    repository.edit(REJECTED, (text) => text.replace('subject:', 'subject :'));
    repository.git('mv', REJECTED, REJECTED.replace('.ts', '-again.ts'));
    repository.git('checkout', '--quiet', 'HEAD', '--', REJECTED);
    expect(repository.contracts()).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(
        /^events-schema\/src\/claims\/claim-rejected(-again)?\.ts:5 Claim\.Rejected, version 1, is already defined in claims\/claim-rejected(-again)?\.ts\.\n$/,
      ),
    });
  });

  it('prevents the comparison from reporting that nothing breaks', () => {
    refined();
    const { status, lines, stderr } = repository.contracts('diff', 'HEAD');
    expect([status, lines]).toEqual([2, []]);
    expect(stderr).toContain(HAS_A_RULE);
  });

  it('does not hide other breaking changes', () => {
    withField('reasonCode: z.union([reasonCode, z.int()]).meta(reasonCode.meta()!)');
    repository.edit('events-schema/src/claims/claim-denied.ts', (text) =>
      text.replace("subject: 'claimId'", "subject: 'policyId'"),
    );
    const { status, lines, stderr } = repository.contracts('diff', 'HEAD');
    expect(lines).toEqual([
      expect.stringMatching(/^BREAKING Claim\.Denied \(subject\) .* -> notifications\/notifyCustomer$/),
    ]);
    expect(stderr).toContain(`${REJECTED}:5 Claim.Rejected: An event has objects`);
    expect(status).toBe(1);
  });

  it('is reported without a stack trace by both commands and by the generator', () => {
    repository.edit('events-schema/src/claims/claim-closed.ts', (text) => text.replace('export const', 'const'));
    const message = 'events-schema/src/claims/claim-closed.ts:1 must export one event; it exports 0.\n';
    expect(repository.contracts()).toMatchObject({ status: 2, stderr: message });
    expect(repository.contracts('diff', 'HEAD')).toMatchObject({ status: 2, stderr: message });
    const generate = join(import.meta.dirname, '../src/generate.ts');
    const { status, stderr } = spawnSync(process.execPath, [generate], { cwd: repository.path, encoding: 'utf8' });
    expect([status, stderr]).toEqual([1, message]);
  });
});
