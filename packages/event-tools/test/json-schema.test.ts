import * as z from 'zod';
import { jsonSchemaOf } from '../src/api/json-schema.ts';

const shape = z.object({
  id: z.uuid().meta({ title: 'Claim', example: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03', pii: 'pseudonym' }),
  name: z.string().meta({ pii: 'personal' }),
  count: z.coerce.number().int().min(1).default(50),
});

describe('a part of a route as JSON Schema', () => {
  it('says what callers may leave out, and what they should not log', () => {
    expect(jsonSchemaOf(shape, 'input')).toEqual({
      type: 'object',
      properties: {
        id: { type: 'string', format: 'uuid', title: 'Claim', examples: ['d3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03'] },
        name: { type: 'string', 'x-personal': true },
        count: { type: 'integer', minimum: 1, default: 50 },
      },
      required: ['id', 'name'],
    });
  });

  it('lets an answer get more fields later', () => {
    expect(jsonSchemaOf(shape, 'output')).not.toHaveProperty('additionalProperties');
    expect(jsonSchemaOf(z.strictObject({}), 'input')).toHaveProperty('additionalProperties', false);
  });
});
