import { versionsIn } from '../src/diff/event-version.ts';
import { treeOf } from '../src/source-tree.ts';

const schemaOf = (title: string, version: number, more: object = {}) =>
  JSON.stringify({
    title,
    ...more,
    properties: { metadata: { properties: { version: { const: version } } }, data: {} },
  });
const versions = (files: Record<string, string>) =>
  versionsIn(treeOf(new Map(Object.entries(files)))).map(({ schema: _schema, ...event }) => event);

describe('the events of a commit', () => {
  it('are owned by their folder, and known by title and major', () => {
    expect(
      versions({
        'events-schema/generated/schemas/claims/ClaimClosed.v2.json': schemaOf('Claim.Closed', 2, {
          subject: 'claimId',
          endsOn: '2026-12-31',
          unconsumed: 'for later',
        }),
      }),
    ).toEqual([
      {
        name: 'Claim.Closed',
        version: 2,
        owner: 'claims',
        subject: 'claimId',
        endsOn: '2026-12-31',
        unconsumed: 'for later',
      },
    ]);
  });

  it('are read from files from before owners had folders: owner by the pattern, subject by the samples', () => {
    expect(
      versions({
        'events-schema/generated/schemas/ClaimClosed.v1.json': schemaOf('Claim.Closed', 1),
        'events-schema/generated/samples/ClaimClosed.v1.json': JSON.stringify(
          { valid: [], invalid: [{ name: 'without claimId' }, { name: 'without metadata' }] },
          null,
          2,
        ),
        'events-schema/patterns.cjs': `module.exports = ${JSON.stringify({ ClaimClosed: { source: ['claims.service'] } }, null, 2)};`,
      }),
    ).toEqual([{ name: 'Claim.Closed', version: 1, owner: 'claims', subject: 'claimId' }]);
  });

  it('are none if a commit has no contract yet', () => {
    expect(versions({})).toEqual([]);
  });
});
