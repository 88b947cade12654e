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

describe('what a server says of fields', () => {
  it('stands beside them, in its own words', () => {
    const { told, form: shown } = form();
    expect(showServerFaults(problem, shown)).toBe('cars.1.vin');
    expect(told).toEqual([['cars.1.vin', 'of the server']]);
  });

  it('stands there in the words of the reader, where the code has some', () => {
    const { told, form: shown } = form();
    showServerFaults(problem, shown, ({ code }) => `words of ${code}`);
    expect(told).toEqual([['cars.1.vin', 'words of DUPLICATE_VEHICLE']]);
  });

  it('is nothing where it is about no field', () => {
    expect(showServerFaults(new ApiProblem(409, { title: 'ALREADY_SUBMITTED' }), form().form)).toBeUndefined();
    expect(showServerFaults(new Error('cut'), form().form)).toBeUndefined();
  });
});
