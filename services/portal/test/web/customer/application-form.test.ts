import { Application, applicationExample } from '@claimstream/api-contract/customer/application';
import { en } from '@claimstream/api-contract/reasons/en';
import {
  applicationSteps,
  applicationToCorrect,
  emptyApplication,
  fieldOfReason,
} from '../../../src/web/customer/apply/application-form.ts';

describe('the application form', () => {
  it('holds every field of the application on one of its steps', () => {
    const onSteps = Object.values(applicationSteps).flat();
    expect([...onSteps].sort()).toEqual(Object.keys(Application.shape).sort());
    expect(Object.keys(emptyApplication()).sort()).toEqual(Object.keys(Application.shape).sort());
  });

  it('opens a refused application with everything but the social security number', () => {
    const { ssn, ...rest } = applicationExample;
    const form = applicationToCorrect({ ...Application.parse(applicationExample), ...rest, ssnLastDigits: '9999' });
    expect(form).toMatchObject({ ...rest, ssn: '' });
    expect(form).not.toHaveProperty('ssnLastDigits');
  });

  it('knows where each reason against an application is corrected', () => {
    for (const [code, field] of Object.entries(fieldOfReason)) {
      expect(en).toHaveProperty(code);
      const [group, inner] = field.split('.') as [keyof typeof Application.shape, string?];
      expect(Application.shape).toHaveProperty(group);
      if (inner) expect((Application.shape[group] as unknown as { shape: object }).shape).toHaveProperty(inner);
    }
  });
});
