import { disclosure, h } from '../dom.js';
import { link, query } from '../link.js';
import { live } from '../live.js';
import { empty, facts, heading, search, table } from '../parts.js';
import { count, moment, statusChip } from '../words.js';

export const stacks = (name) => (name ? oneStack(name) : allStacks());

function allStacks() {
  return [
    heading('Stacks', 'In the order of their first deploy.'),
    live(
      () => 'stacks',
      (all) =>
        all.length === 0
          ? empty('Nothing is deployed. Deploy a packaged service with: npm run cloud -- deploy services/<name>')
          : table('Stacks', columns, all),
    ),
  ];
}

const columns = [
  { title: 'Stack', cell: ({ stackName }) => link(`/stacks/${stackName}`, stackName) },
  {
    title: 'Status',
    cell: ({ status, statusReason }) => [
      statusChip(status),
      statusReason && h('div', { class: 'muted' }, statusReason),
    ],
  },
  { title: 'Deployed', cell: ({ createdAt, updatedAt }) => moment(updatedAt ?? createdAt) },
  { title: 'Resources', number: true, cell: ({ resources }) => resources },
];

function oneStack(name) {
  const fits = ({ logicalId, type, physicalId }) => {
    const text = (query().get('text') ?? '').toLowerCase();
    return [logicalId, type, physicalId].some((one) => one.toLowerCase().includes(text));
  };
  const page = live(
    () => `stacks/${name}`,
    (stack) => [
      facts([
        ['Status', statusChip(stack.status)],
        ['Created', moment(stack.createdAt)],
        ['Updated', stack.updatedAt && moment(stack.updatedAt)],
      ]),
      stack.statusReason && h('div', { class: 'problem' }, stack.statusReason),
      h('h2', {}, `${stack.resources.length} resources`),
      table(
        'Resources',
        [
          { title: 'Logical id', cell: ({ logicalId }) => logicalId },
          { title: 'Type', cell: ({ type }) => type.replace('AWS::', '') },
          {
            title: 'Physical id',
            cell: (resource) =>
              h('code', {}, place(resource) ? link(place(resource), resource.physicalId) : resource.physicalId),
          },
          { title: 'Applied', cell: ({ at }) => moment(at) },
        ],
        stack.resources.filter(fits),
      ),
      disclosure('outputs', count(Object.keys(stack.outputs).length, 'output'), () => outputs(stack.outputs)),
    ],
    { seconds: 5 },
  );
  return [
    heading(name, link('/stacks', 'Stacks')),
    h(
      'div',
      { class: 'filters' },
      search('text', 'Resources with', () => page.refresh()),
    ),
    page,
  ];
}

/** The console's page for the resource itself. */
function place({ type, physicalId }) {
  const name = encodeURIComponent(physicalId.split('/').at(-1));
  switch (type) {
    case 'AWS::SQS::Queue':
      return `/queues/${name}`;
    case 'AWS::Kinesis::Stream':
      return '/streams';
    case 'AWS::DynamoDB::Table':
      return `/tables/${name}`;
    case 'AWS::S3::Bucket':
      return `/buckets/${name}`;
    case 'AWS::Lambda::Function':
      return `/logs?function=${name}`;
    case 'AWS::StepFunctions::StateMachine':
      return `/workflows?machine=${encodeURIComponent(physicalId.split(':').at(-1))}`;
    case 'AWS::Cognito::UserPool':
      return '/users';
    default:
      return undefined;
  }
}

const outputs = (all) =>
  table(
    'Outputs',
    [
      { title: 'Name', cell: ([name]) => name },
      {
        title: 'Value',
        cell: ([, { value }]) => h('code', {}, typeof value === 'string' ? value : JSON.stringify(value)),
      },
    ],
    Object.entries(all),
  );
