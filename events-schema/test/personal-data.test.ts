import * as z from 'zod';
import { personalDataClasses, personalFieldNames } from '../src/index.ts';

const ssn = z.string().meta({ pii: 'personal' });
const id = z.uuid().meta({ pii: 'pseudonym' });

describe('the personal-data class of a field', () => {
  it('is that of its schema, or of the nearest one around it that names a class', () => {
    const schema = z.object({ id, person: z.object({ ssn: z.string(), ref: id }).meta({ pii: 'personal' }) });
    expect(personalDataClasses(schema)).toEqual([
      ['id', 'pseudonym'],
      ['person.ssn', 'personal'],
      ['person.ref', 'pseudonym'],
    ]);
  });

  it('is undefined where nobody named one, so that its absence shows', () => {
    expect(personalDataClasses(z.object({ note: z.string() }))).toEqual([['note', undefined]]);
  });
});

describe('the fields that logs must mask', () => {
  it.each<[string, z.ZodType]>([
    ['a field', ssn],
    ['an optional one', ssn.optional()],
    ['one that may be null', ssn.nullable()],
    ['one with a default', ssn.default('none')],
    ['one with a default before parsing', ssn.prefault('none')],
    ['one that is caught', ssn.catch('none')],
    ['a list', z.array(ssn)],
    ['a record', z.record(z.string(), ssn)],
    ['one of several kinds', z.union([id, ssn])],
    ['an intersection', ssn.and(z.string())],
    ['one that is transformed', ssn.transform((text) => text.trim())],
    ['one that is prepared', z.preprocess(String, ssn)],
    ['one that is refined', ssn.refine((text) => text.length > 3)],
  ])('are found in %s', (_, field) => {
    expect(personalFieldNames(z.object({ id, deep: z.object({ secret: field }) }))).toEqual(['secret']);
  });
});
