import { stepOfField } from '../../../src/web/forms/wizard-steps.ts';

it('finds the step of a field, also of one inside a group', () => {
  const steps = [{ fields: ['name', 'loss.date'] }, { fields: ['cars'] }, { fields: [] }];
  expect(['name', 'loss.date', 'cars.0.vin', 'carsick'].map((path) => stepOfField(steps, path))).toEqual([0, 0, 1, 0]);
});
