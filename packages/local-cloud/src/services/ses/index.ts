import { AwsError, NotEmulated } from '../../errors.ts';
import type { CloudService, HttpRequest, HttpResponse, Kernel } from '../../kernel.ts';
import { sendEmail } from './actions/send-email.ts';
import type { Definitions } from './definitions.ts';
import { Mailbox } from './mailbox.ts';
import { configurationSetProvisioner } from './provisioners/configuration-set.ts';
import { emailIdentityProvisioner } from './provisioners/email-identity.ts';

const json = (value: unknown): HttpResponse => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8') || '{}');
  } catch (cause) {
    throw Object.assign(new AwsError('BadRequestException', 'The request body is not JSON', 400), { cause });
  }
}

/** SES v2: e-mail ends in a mailbox that `GET /_local/mailbox?to=<address>` shows. */
export function createSes(kernel: Kernel): CloudService {
  const definitions: Definitions = { identities: new Set(), configurationSets: new Set() };
  const mailbox = new Mailbox(kernel);
  return {
    name: 'ses',
    verbs: { SendEmail: sendEmail(kernel, definitions, mailbox) },
    provisioners: {
      'AWS::SES::EmailIdentity': emailIdentityProvisioner(definitions),
      'AWS::SES::ConfigurationSet': configurationSetProvisioner(definitions),
    },
    conditionKeys: ['ses:FromAddress', 'ses:Recipients'],
    // Cognito sends through SES without a policy of its owner's, as with its service-linked role on AWS.
    resourcePolicy: (arn) => ({
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Service: 'cognito-idp.amazonaws.com' },
          Action: 'ses:SendEmail',
          Resource: arn,
        },
      ],
    }),
    async handleHttp(request: HttpRequest) {
      if (request.method === 'GET' && request.path === '/_local/mailbox') {
        return json(mailbox.read(request.query.get('to')));
      }
      if (request.signedFor !== 'ses') return undefined;
      if (request.method === 'POST' && request.path === '/v2/email/outbound-emails') {
        return json(await kernel.call(request.caller, 'ses', 'SendEmail', parse(request.body)));
      }
      throw new NotEmulated(`SES ${request.method} ${request.path}`);
    },
  };
}
