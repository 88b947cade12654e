import { AwsError, NotEmulated } from '../../errors.ts';
import type { CloudService, HttpRequest, HttpResponse, Kernel } from '../../kernel.ts';
import { getEmailIdentity, listEmailIdentities } from './actions/email-identities.ts';
import { listConfigurationSets } from './actions/list-configuration-sets.ts';
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

function verbOf({ method, path, body }: HttpRequest): [verb: string, input: unknown] {
  const EmailIdentity = /^\/v2\/email\/identities\/([^/]+)$/.exec(path)?.[1];
  if (method === 'GET' && EmailIdentity) return ['GetEmailIdentity', { EmailIdentity }];
  switch (`${method} ${path}`) {
    case 'POST /v2/email/outbound-emails':
      return ['SendEmail', parse(body)];
    // Newer clients use POST where older ones used GET.
    case 'POST /v2/email/list-identities':
    case 'GET /v2/email/identities':
      return ['ListEmailIdentities', {}];
    case 'POST /v2/email/list-configuration-sets':
    case 'GET /v2/email/configuration-sets':
      return ['ListConfigurationSets', {}];
    default:
      throw new NotEmulated(`SES ${method} ${path}`);
  }
}

/** SES v2: e-mail ends in a mailbox that `GET /_local/mailbox?to=<address>` shows. */
export function createSes(kernel: Kernel): CloudService {
  const definitions: Definitions = { identities: new Map(), configurationSets: new Set() };
  const mailbox = new Mailbox(kernel);
  return {
    name: 'ses',
    verbs: {
      SendEmail: sendEmail(kernel, definitions, mailbox),
      ListEmailIdentities: listEmailIdentities(definitions),
      GetEmailIdentity: getEmailIdentity(kernel, definitions),
      ListConfigurationSets: listConfigurationSets(definitions),
    },
    provisioners: {
      'AWS::SES::EmailIdentity': emailIdentityProvisioner(definitions),
      'AWS::SES::ConfigurationSet': configurationSetProvisioner(definitions),
    },
    conditionKeys: ['ses:FromAddress', 'ses:Recipients'],
    // Cognito sends through SES without the owner's policy, as with its service-linked role on AWS.
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
    views: { mail: ({ to }) => mailbox.read(to ?? null) },
    async handleHttp(request: HttpRequest) {
      if (request.method === 'GET' && request.path === '/_local/mailbox') {
        return json(mailbox.read(request.query.get('to')));
      }
      if (request.signedFor !== 'ses') return undefined;
      const [verb, input] = verbOf(request);
      return json(await kernel.call(request.caller, 'ses', verb, input));
    },
  };
}
