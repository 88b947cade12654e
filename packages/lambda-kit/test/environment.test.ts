import * as z from 'zod';
import { environment } from '../src/index.ts';

const Schema = z.object({ TABLE: z.string().min(1), QUEUE_URL: z.url() });

describe('the environment of a function', () => {
  it('is parsed, without variables that the function does not name', () => {
    const source = { TABLE: 'claims', QUEUE_URL: 'http://127.0.0.1/q', PATH: '/bin' };
    expect(environment(Schema, source)).toEqual({ TABLE: 'claims', QUEUE_URL: 'http://127.0.0.1/q' });
  });

  it('that is incomplete stops the function at load; the error names every fault and no value', () => {
    const load = () => environment(Schema, { TABLE: '', QUEUE_URL: 'secret' });
    expect(load).toThrow(/^The function's environment is incomplete: TABLE: .+; QUEUE_URL: .+/);
    expect(load).not.toThrow('secret');
    expect(() => environment(Schema, {})).toThrow(/TABLE.*QUEUE_URL/);
  });

  it("is the process's own by default", () => {
    process.env.ONLY_HERE = 'yes';
    expect(environment(z.object({ ONLY_HERE: z.string() }))).toEqual({ ONLY_HERE: 'yes' });
  });
});
