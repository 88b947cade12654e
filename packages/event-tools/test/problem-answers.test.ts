import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { route } from '@claimstream/api-contract';
import * as z from 'zod';
import { problemAnswers } from '../src/api/problem-answers.ts';

const kit = ['api-handler.ts', 'json-body.ts']
  .map((file) => readFileSync(join(import.meta.dirname, '../../lambda-kit/src', file), 'utf8'))
  .join('');
const any = z.object({});
const answers = (...args: Parameters<typeof problemAnswers>) =>
  Object.fromEntries(
    Object.entries(problemAnswers(...args)).map(([status, answer]) => [status, JSON.stringify(answer)]),
  );

describe('the refusals of a route', () => {
  it('include those of the kit', () => {
    const all = route('PUT /all', {
      summary: '',
      groups: ['adjusters'],
      idempotencyKey: 'required',
      path: any,
      query: any,
      body: any,
      examples: {},
    });
    const codes = JSON.stringify(problemAnswers(all, [])).match(/[A-Z]+(_[A-Z]+)+|INTERNAL/g)!;
    expect(codes.length).toBe(9);
    for (const code of codes) expect(kit).toContain(`'${code}'`);
  });

  it('include only those that the route’s requirements can cause', () => {
    const plain = route('GET /plain', { summary: '', examples: {} });
    expect(Object.keys(answers(plain, []))).toEqual(['401', '500']);
  });

  it("include the handler's own, by status, even if the code is computed", () => {
    const plain = route('GET /plain', { summary: '', examples: {} });
    const own = [{ status: 404, code: 'NO_IMAGE', detail: 'No image.' }, { status: 409 }];
    const { 404: missing, 409: conflict } = answers(plain, own);
    expect(missing).toContain('`NO_IMAGE`: No image.');
    expect(conflict).toContain('The detail says');
  });
});
