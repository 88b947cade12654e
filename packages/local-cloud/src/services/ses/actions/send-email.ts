import { randomUUID } from 'node:crypto';
import { AwsError, NotEmulated } from '../../../errors.ts';
import type { Kernel, Verb } from '../../../kernel.ts';
import { arn } from '../../../naming.ts';
import { bareAddress } from '../addresses.ts';
import { type Definitions, sendingIdentity } from '../definitions.ts';
import type { Mailbox } from '../mailbox.ts';

interface Input {
  FromEmailAddress?: string;
  Destination?: { ToAddresses?: string[]; CcAddresses?: string[]; BccAddresses?: string[] };
  Content?: {
    Simple?: { Subject: { Data: string }; Body: { Text?: { Data: string }; Html?: { Data: string } } };
    [other: string]: unknown;
  };
  ConfigurationSetName?: string;
  [other: string]: unknown;
}

const UNDERSTOOD = new Set([
  'FromEmailAddress',
  'Destination',
  'Content',
  'ConfigurationSetName',
  'ReplyToAddresses',
  'EmailTags',
]);
const MOST_RECIPIENTS = 50;

function recipients({ Destination: to = {} }: Input): string[] {
  return [...(to.ToAddresses ?? []), ...(to.CcAddresses ?? []), ...(to.BccAddresses ?? [])].map(bareAddress);
}

function sender({ FromEmailAddress }: Input): string {
  if (FromEmailAddress) return bareAddress(FromEmailAddress);
  throw new AwsError('BadRequestException', 'FromEmailAddress is missing', 400);
}

export const sendEmail = (
  kernel: Kernel,
  definitions: Definitions,
  mailbox: Mailbox,
): Verb<Input, { MessageId: string }> => ({
  permissions(input) {
    const from = sender(input);
    const context = { 'ses:FromAddress': from, 'ses:Recipients': recipients(input) };
    const resources = [`identity/${sendingIdentity(definitions, from)}`];
    if (input.ConfigurationSetName) resources.push(`configuration-set/${input.ConfigurationSetName}`);
    return resources.map((resource) => ({ action: 'ses:SendEmail', resource: arn(kernel, 'ses', resource), context }));
  },
  run(input) {
    const unknown = Object.keys(input).find((name) => !UNDERSTOOD.has(name) && input[name] !== undefined);
    if (unknown) throw new NotEmulated(`${unknown} of ses:SendEmail`);
    const simple = input.Content?.Simple;
    if (!simple)
      throw new NotEmulated(`ses:SendEmail with ${Object.keys(input.Content ?? {}).join(', ') || 'no'} content`);
    if (!simple.Subject?.Data || !(simple.Body?.Text ?? simple.Body?.Html)) {
      throw new AwsError('BadRequestException', 'A simple e-mail needs a subject and a body', 400);
    }
    const to = recipients(input);
    if (to.length === 0) throw new AwsError('BadRequestException', 'At least one recipient is needed', 400);
    if (to.length > MOST_RECIPIENTS) throw new AwsError('BadRequestException', 'Recipient count exceeds 50', 400);
    const set = input.ConfigurationSetName;
    if (set && !definitions.configurationSets.has(set)) {
      throw new AwsError('NotFoundException', `Configuration set <${set}> does not exist.`, 404);
    }
    const MessageId = randomUUID();
    mailbox.deliver(to, {
      id: MessageId,
      from: sender(input),
      subject: simple.Subject.Data,
      text: simple.Body.Text?.Data,
      html: simple.Body.Html?.Data,
    });
    return { MessageId };
  },
});
