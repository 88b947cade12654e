import {
  BadRequestException,
  MessageRejected,
  type SendEmailCommand,
  TooManyRequestsException,
} from '@aws-sdk/client-sesv2';
import { emailFrom, MailRefused } from '../src/delivery/email.ts';

const customerId = 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01';
const address = 'clara@пример.рф';
const mail = { title: 'Your claim is paid', text: '$1,300.00 was paid to you.', page: '/claims/c-1' } as const;
const from = ['claims@claimstream.example', 'pool', 'https://portal.example'] as const;

it('the error of a refused mail does not contain the address that SES quotes', async () => {
  const cognito = { send: async () => ({ UserAttributes: [{ Name: 'email', Value: address }] }) };
  const message = `Email address is not verified: ${address}`;
  const ses = { send: () => Promise.reject(new MessageRejected({ message, $metadata: {} })) };
  const send = emailFrom(...from, cognito as never, ses as never);
  const error = await send(customerId, mail).catch((refused: Error) => refused);
  expect(error).toBeInstanceOf(MailRefused);
  expect((error as Error).message).toBe('SES did not take a mail: MessageRejected');
  expect((error as Error).cause).toBeUndefined();
});

const about = { $metadata: {} };
it.each([
  [
    'an address that no mail can have',
    new BadRequestException({ message: `Illegal address: ${address}`, ...about }),
    'refused',
  ],
  ['a mail that SES sends to nobody', new MessageRejected({ message: 'Invalid content', ...about }), 'refused'],
  [
    'a rate that is exceeded',
    new TooManyRequestsException({ message: 'Maximum sending rate exceeded', ...about }),
    MailRefused,
  ],
  ['a connection that broke', new Error('socket hang up'), MailRefused],
])('after %s a mail is retried only if that may help', async (_, refusal, outcome) => {
  const cognito = { send: async () => ({ UserAttributes: [{ Name: 'email', Value: address }] }) };
  const ses = { send: () => Promise.reject(refusal) };
  const sent = emailFrom(...from, cognito as never, ses as never)(customerId, mail);
  if (outcome === 'refused') expect(await sent).toBe('refused');
  else await expect(sent).rejects.toBeInstanceOf(outcome);
});

it('a user removed from the pool gets no mail, and that is no failure', async () => {
  const cognito = { send: async () => ({ UserAttributes: [] }) };
  const ses = { send: () => Promise.reject(new Error('not to be called')) };
  expect(await emailFrom(...from, cognito as never, ses as never)(customerId, mail)).toBeUndefined();
});

it('a mail links the portal page of its subject, and the page for choosing mails', async () => {
  const cognito = { send: async () => ({ UserAttributes: [{ Name: 'email', Value: address }] }) };
  const sent: SendEmailCommand[] = [];
  const ses = { send: async (command: SendEmailCommand) => void sent.push(command) };
  expect(await emailFrom(...from, cognito as never, ses as never)(customerId, mail)).toBe('done');
  const { Subject, Body } = sent[0]!.input.Content!.Simple!;
  expect(Subject?.Data).toBe('Your claim is paid');
  expect(Body?.Text?.Data).toMatch(/^\$1,300\.00 was paid to you\.\n/);
  expect(Body?.Text?.Data).toContain(' https://portal.example/claims/c-1\n');
  expect(Body?.Text?.Data).toContain(' https://portal.example/preferences\n');
});
