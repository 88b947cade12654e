import { Application, applicationExample } from '@claimstream/api-contract/customer/application';
import { en } from '@claimstream/api-contract/reasons/en';
import {
  anotherApplication,
  applicationSteps,
  applicationToCorrect,
  asksToConfirm,
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

  it('asks to confirm an address only where its check may be wrong', () => {
    expect(asksToConfirm([{ code: 'TOO_YOUNG' }, { code: 'ZIP_NOT_IN_STATE' }])).toBe(true);
    expect(asksToConfirm([{ code: 'HOUSE_NUMBER_MISSING' }])).toBe(true);
    expect(asksToConfirm([{ code: 'POST_OFFICE_BOX' }, { code: 'STATE_NOT_SERVED' }])).toBe(false);
  });

  it('for another car of a customer contains their personal data, and nothing else', () => {
    const { givenName, familyName, birthDate, licence } = applicationExample;
    const form = anotherApplication({ givenName, familyName, birthDate, licence });
    expect(form).toEqual({ ...emptyApplication(), givenName, familyName, birthDate, licence });
  });

  it('has a field to correct for each reason against an application', () => {
    for (const [code, field] of Object.entries(fieldOfReason)) {
      expect(en).toHaveProperty(code);
      const [group, inner] = field.split('.') as [keyof typeof Application.shape, string?];
      expect(Application.shape).toHaveProperty(group);
      if (inner) expect((Application.shape[group] as unknown as { shape: object }).shape).toHaveProperty(inner);
    }
  });
});
