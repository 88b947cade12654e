import { MessageRejected, type SendEmailCommand } from '@aws-sdk/client-sesv2';
import { ClaimDeadlineBreached } from '@claimstream/events-schema/claims/claim-deadline-breached';
import { deliver } from '@claimstream/test-drive';
import { tellStaff } from '../src/application/tell-staff.ts';
import { deskMailFrom } from '../src/delivery/desk-mail.ts';
import { deadlineMail } from '../src/domain/desk-mails.ts';

const breached = ClaimDeadlineBreached.samples[0]!;
const from = ['claims@claimstream.example', 'desk@claimstream.example', 'https://portal.example'] as const;

it('a breached deadline is mailed to the desk, with the section of the law and the page of the claim', async () => {
  const sent: SendEmailCommand[] = [];
  const ses = { send: async (command: SendEmailCommand) => void sent.push(command) };
  await deliver(tellStaff(deskMailFrom(...from, ses as never)), ClaimDeadlineBreached, breached);
  const { Destination, Content } = sent[0]!.input;
  expect(Destination).toEqual({ ToAddresses: ['desk@claimstream.example'] });
  expect(Content?.Simple?.Subject?.Data).toBe('The deadline of claim CL-TFVC-7CMF was missed');
  expect(Content?.Simple?.Body?.Text?.Data).toBe(
    `The last day to accept or deny the claim CL-TFVC-7CMF was 2026-04-13 (10 CCR 2695.7(b)). Nobody has done it yet.\n\nOpen it in the portal: https://portal.example/desk/claims/${breached.claimId}\n`,
  );
});

it('a deadline of our own is marked as such', () => {
  expect(deadlineMail({ ...breached, source: 'ours', kind: 'pay' }).text).toContain('was 2026-04-13 (our own rule)');
});

it('a mail that SES refuses is retried', async () => {
  const ses = { send: () => Promise.reject(new MessageRejected({ message: 'no', $metadata: {} })) };
  const told = deliver(tellStaff(deskMailFrom(...from, ses as never)), ClaimDeadlineBreached, breached);
  await expect(told).rejects.toThrow('SES did not take a mail: MessageRejected');
});
