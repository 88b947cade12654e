import type { UseFormReturn } from 'react-hook-form';
import { ApiProblem } from '../../../src/web/api/problem.ts';
import { showServerFaults } from '../../../src/web/forms/server-faults.ts';

const form = () => {
  const told: [string, string][] = [];
  const setError = (field: string, { message }: { message: string }) => void told.push([field, message]);
  return { told, form: { setError } as unknown as UseFormReturn };
};
const problem = new ApiProblem(422, {
  title: 'DUPLICATE_VEHICLE',
  errors: [
    { field: '', problem: 'of the whole' },
    { field: 'cars.1.vin', problem: 'of the server', code: 'DUPLICATE_VEHICLE' },
  ],
});

describe('a server’s faults about fields', () => {
  it('are shown beside them, in the server’s words', () => {
    const { told, form: shown } = form();
    expect(showServerFaults(problem, shown)).toBe('cars.1.vin');
    expect(told).toEqual([['cars.1.vin', 'of the server']]);
  });

  it('are shown in the reader’s words, if the code has some', () => {
    const { told, form: shown } = form();
    showServerFaults(problem, shown, ({ code }) => `words of ${code}`);
    expect(told).toEqual([['cars.1.vin', 'words of DUPLICATE_VEHICLE']]);
  });

  it('are not shown where they are about no field', () => {
    expect(showServerFaults(new ApiProblem(409, { title: 'ALREADY_SUBMITTED' }), form().form)).toBeUndefined();
    expect(showServerFaults(new Error('cut'), form().form)).toBeUndefined();
  });
});
