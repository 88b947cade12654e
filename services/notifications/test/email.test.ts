import { MessageRejected } from '@aws-sdk/client-sesv2';
import { emailFrom, MailRefused } from '../src/delivery/email.ts';

const customerId = 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01';
const address = 'clara@пример.рф';

it('a mail that SES refuses is told without the address that SES quotes', async () => {
  const cognito = { send: async () => ({ UserAttributes: [{ Name: 'email', Value: address }] }) };
  const message = `Email address is not verified: ${address}`;
  const ses = { send: () => Promise.reject(new MessageRejected({ message, $metadata: {} })) };
  const send = emailFrom('claims@claimstream.example', 'pool', cognito as never, ses as never);
  const error = await send(customerId, 'Your claim is paid', 'It is.').catch((refused: Error) => refused);
  expect(error).toBeInstanceOf(MailRefused);
  expect((error as Error).message).toBe('SES did not take a mail: MessageRejected');
  expect((error as Error).cause).toBeUndefined();
});
