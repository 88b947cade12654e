import { documentAdvice } from '@claimstream/events-schema/document-reasons';
import fc from 'fast-check';
import { showCustomer } from '../src/application/show-customer.ts';
import { customerId, documentStatus } from './example-applications.ts';

describe('a customer', () => {
  it('who never applied is told how', async () => {
    const show = showCustomer({ overview: async () => undefined });
    await expect(show(customerId)).rejects.toMatchObject({ status: 404, code: 'NOT_SIGNED_UP' });
  });

  it('is told no rule, whatever it is called', async () => {
    const code = fc.stringMatching(/^[A-Z][A-Z0-9]{2,20}_[A-Z0-9_]{3,30}$/);
    const statuses = fc.constantFrom<'refused' | 'review' | 'cleared'>('refused', 'review', 'cleared');
    await fc.assert(
      fc.asyncProperty(code, statuses, async (reason, status) => {
        fc.pre(!Object.hasOwn(documentAdvice, reason));
        const documents = [documentStatus('licence', status, { reasons: [reason] })];
        const overview = { state: 'accepted' as const, reasons: [], submittedAt: '', policies: [], documents };
        const show = showCustomer({ overview: async () => overview });
        expect(JSON.stringify(await show(customerId))).not.toContain(reason);
      }),
    );
  });
});
