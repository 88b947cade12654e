import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Caller, Permission, PolicyDocument } from '@claimstream/local-cloud';
import { drawCar } from '@claimstream/specimens';
import { person, runningPlatform } from './running-platform.ts';

type Running = Awaited<ReturnType<typeof runningPlatform>>;

/** Permissions that no test journey uses, with their occasion. All others must be used. */
const unusedHere: [RegExp, when: string][] = [
  [/ xray:\w+ \*$/, 'Lambda and Step Functions of AWS send traces; there are none here'],
  [
    / logs:(\w+LogDelivery|ListLogDeliveries|\w+ResourcePolic\w+|DescribeLogGroups) \*$/,
    'AWS sets up where an Express machine logs; here it just logs',
  ],
  [/\bdynamodb:DeleteItem \S+IdempotencyTable/, 'a handler failed: its key is made free'],
  [/^\w+ PublishEvents sqs:SendMessage \S+OutboxDlq/, 'EventBridge was away for hours'],
  [/^notifications (NotifyCustomer|IssueTicket) dynamodb:DeleteItem/, 'a browser closed, or a customer was erased'],
  [
    /^insights (IssueTicket|ListEvents|ListAlarms|ShowAlarm|ShowCost|ShowTopology|ShowDashboard|Connect|Disconnect) /,
    'an operator watches: the tests of the service',
  ],
  [/^\w+ ShowOpenApi logs:/, 'somebody reads the document of an API: the test of every route'],
  [/^insights ObserveEvents (dynamodb:DeleteItem|execute-api:ManageConnections) /, 'an operator watches, or vanished'],
  [
    /^(claims (ShowDraft|SaveDraft|DropDraft|ListReviews|CountReviews|ListLetters|ShowLetter|ListClocks|ListDeadlines)|documents (ShowReading|ConfirmReading)|fraud ListFlags|settlement ListApprovals|notifications (Show|Save)Preferences) /,
    'somebody has a page of the portal open: the tests of the services and of the portal',
  ],
  [
    /^settlement (ShowLedger|ExportLedger|PostRecovery|CloseMonth) /,
    'finance works with the books: the tests of the service and of the portal',
  ],
  [
    /^claims (CorrectDecision|SupplementClaim|ReopenClaim|ObjectToDenial|WithdrawClaim) /,
    'a decision is changed, or a claim taken back: the tests of the service and of the portal',
  ],
  [
    /^(partners (Receive(Warning|Contact)|CloseProposal|ShowContactProposal)|claims RecordCatastrophe|customer (ShowContact|AnswerContactChange|RecordContactChange)) /,
    'it hails, or somebody changes a contact: the tests of the services',
  ],
  [
    /^partners (ListQuarantine|RedriveMessage|DismissMessage|ListDismissed) /,
    'an operator looks into quarantine: the tests of the service',
  ],
  [
    /^(notifications (SendText|TextsScheduleRole) |notifications NotifyCustomer sqs:SendMessage \S+TextsQueue|platform TextingRole )/,
    'a customer verifies a phone and wants texts: the tests of the service',
  ],
  [/^settlement ConfirmPaymentDetails /, 'the bank sent money back: the tests of the service and of the portal'],
  [
    /^claims (MarkOtherLoss|OpenExposure|CloseExposure) /,
    'an adjuster compares two claims, or handles an injury: the tests of the service and of the portal',
  ],
  [
    /^claims (SearchClaims|ListDeskClaims|ListColleagues|AssignClaim|AddNote|ListNotes|AddActivity|CompleteActivity|ListActivities|ListDueActivities|ShowTimeline) /,
    'staff look for a claim, or work in its file: the tests of the service and of the portal',
  ],
  [/^fraud NoteOnCase /, 'an investigator works on a case: the tests of the service and of the portal'],
  [
    /^(telematics (RecordTrips|RecordTotalLoss|ShowDriving|ChangeConsent|ListTrips|ListQuarantined|RedriveQuarantined|EraseTrips|PublishEvents)|claims (ListCrashDrafts|DiscardCrashDraft|DraftFromCrash)|customer RecordDriving) /,
    'a customer lets trips be recorded, and drives: the tests of the services',
  ],
  [/^customer SubmitApplication dynamodb:Query /, 'a customer who has policies insures another car'],
  [/^claims AssessClaim states:SendTaskSuccess /, 'a model is sure of the damage, and nobody is asked'],
  [/^customer CheckClaimedPolicy dynamodb:PutItem /, 'a claim names a policy that its customer does not have'],
  [
    /^documents ListDocuments dynamodb:GetItem /,
    'an adjuster looks at the photos of a claim: the tests of the service',
  ],
  [
    /^(customer (RequestErasure|ShowErasure|GatherAnswers|ChaseAnswers|ExportCustomer)|notifications (CloseAccount|PublishEvents)|\w+ (EraseCustomer|ExportPart)) /,
    'a customer has their data erased, or takes a copy: scenarios.slow-test.ts and the tests of the services',
  ],
  [
    /^vendor (RecordCover|FollowClaim|PublishEvents|SweepRentals|RentalsScheduleRole|ListRentals|ListOpenRentals|ShowRental|EndRental) /,
    'a car under rental cover cannot be driven: scenarios.slow-test.ts and the tests of the service',
  ],
  [/^claims (SweepFiles|FilesScheduleRole) /, 'the file of a claim was kept for years: erasure.test.ts'],
  [
    /^documents StartProcessing (s3:DeleteObjectVersion|dynamodb:(Query|DeleteItem)) /,
    'a picture came after the erasure: start-processing.test.ts',
  ],
  [
    /^documents (Analyse\w+ dynamodb:DeleteItem|ExpectDocument dynamodb:(Query|DeleteItem)) /,
    'an erasure came in between: crash-at-any-place.test.ts',
  ],
  [
    /^claims StartHandling (states:StartExecution|sqs:DeleteMessage|logs:\w+) /,
    'a car was stolen, or a claim opened again: the tests of the service',
  ],
  [
    /^(customer RecordClaim|fraud RecordFact|settlement RecordPolicy|telematics RecordPolicy) dynamodb:(DeleteItem|Query) /,
    'what it keeps came after the erasure of its customer: crash tests of the services',
  ],
  [/^claims RecordSettlement states:StartExecution /, 'a payout was declined: revise-assessment.test.ts'],
  [/^(platform GuardStaffTokens|notifications Connect) logs:/, 'it failed: what goes well it does not log'],
  [
    /^partners CrmRole \S+ \S+CrmContactCases/,
    'a customer says that a changed contact is wrong: the tests of the service',
  ],
  [/^fraud RecordFact dynamodb:GetItem /, 'the evidence came before the fact'],
  [
    /^\w+ PublishEvents dynamodb:(DescribeStream|GetShardIterator|ListStreams) /,
    'a stream is opened, before this test looks',
  ],
  [/^claims ResumeHandling /, 'a workflow stopped before its end: handling-starts-and-resumes.test.ts'],
  [/^(claims ValidateClaim|fraud CheckEvidence) sqs:SendMessage \S+RemindersQueue/, 'nothing had to be waited for'],
  [
    /^(claims AskUndecided|fraud RaiseUnchecked) /,
    "a deadline passed: the services' own tests of reminders and deadlines",
  ],
  [
    /^(claims (SweepDeadlines|DeadlinesScheduleRole)|notifications TellStaff) /,
    'no hour passed, or no deadline: the tests of the services',
  ],
  [/^\w+ \w+Role lambda:InvokeFunction \S+:\*$/, 'serverless-step-functions grants every version besides the function'],
  [/^documents Analyse\w+ s3:GetObject /, 'Textract and Rekognition ask for it besides the version'],
];

/** Every action that each role of the stacks used. */
function watchRoles({ cloud: { kernel } }: Running): Map<string, Set<string>> {
  const used = new Map<string, Set<string>>();
  const authorise = kernel.authorise.bind(kernel);
  kernel.authorise = (caller: Caller, permissions: Permission[]) => {
    authorise(caller, permissions);
    if (caller.kind !== 'role') return;
    const known = used.get(caller.roleArn) ?? new Set();
    for (const { action, resource } of permissions) known.add(`${action} ${resource}`);
    used.set(caller.roleArn, known);
  };
  return used;
}

/** All granted permissions, as `service role action resource`. */
async function grantedIn({ cloud }: Running) {
  const iam = cloud.services.find(({ name }) => name === 'iam')!;
  const stacks = (await (await fetch(`${cloud.endpoint}/_local/stacks`)).json()) as any[];
  const roles = stacks.flatMap(({ stackName, resources }) =>
    resources
      .filter(({ type }: any) => type === 'AWS::IAM::Role')
      .map(({ logicalId, attributes }: any) => ({
        arn: attributes.Arn as string,
        name: `${stackName.split('-')[1]} ${logicalId.replace('IamRoleLambdaExecution', '')}`,
      })),
  );
  return roles.flatMap(({ arn, name }) =>
    iam.identityPolicies!(arn)!.flatMap(({ Statement }: PolicyDocument) =>
      Statement.flatMap(({ Action, Resource, NotResource }) => {
        const resources = Resource
          ? [Resource].flat()
          : [NotResource!].flat().map((resource) => `${ALL_BUT}${resource}`);
        return [Action!].flat().flatMap((action) => resources.map((resource) => ({ arn, name, action, resource })));
      }),
    ),
  );
}

/** Prefix of a statement's resource that lists exclusions (NotResource). */
const ALL_BUT = 'all but ';
const matches = (pattern: string, text: string): boolean =>
  pattern.startsWith(ALL_BUT) ? !matches(pattern.slice(ALL_BUT.length), text) : covers(pattern, text);
const covers = (pattern: string, text: string) =>
  new RegExp(`^${pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`).test(text);

describe('least privilege', () => {
  let running: Running;
  let used: Map<string, Set<string>>;

  beforeAll(async () => {
    running = await runningPlatform({ deliverTwice: true });
    used = watchRoles(running);
    const approved = await running.journey({ person, severity: 'total' });
    expect(approved).toMatchObject({ outcome: 'paid' });
    expect(approved.events).toContain('Settlement.Approval.Requested');
    // Orange may look red in the evening: an adjuster checks the car.
    const car = join(running.dataDir, 'orange-car.jpg');
    writeFileSync(car, await drawCar({ color: 'orange', type: 'sedan', seed: 4 }));
    const flagged = await running.journey({ car, color: 'red' });
    expect(flagged).toMatchObject({ outcome: 'paid' });
    expect(flagged.events).toContain('Fraud.Detected');
  }, 300_000);

  afterAll(() => running?.stop());

  it('every permission of every role is used, or its occasion is listed', async () => {
    const granted = await grantedIn(running);
    expect(granted.length).toBeGreaterThan(200);
    const idle = granted
      .filter(({ arn, action, resource }) => {
        const calls = [...(used.get(arn) ?? [])].map((call) => call.split(' ') as [string, string]);
        return !calls.some(([did, on]) => matches(action, did) && matches(resource, on));
      })
      .map(({ name, action, resource }) => `${name} ${action} ${resource}`);
    expect(idle.filter((line) => !unusedHere.some(([pattern]) => pattern.test(line)))).toEqual([]);
  });

  it('no role may do anything at all, or one action on everything, unless AWS has no resource for it', async () => {
    const broad = (await grantedIn(running)).filter(
      ({ action, resource }) => action.includes('*') || /^(\*$|all but )/.test(resource),
    );
    expect([...new Set(broad.map(({ action }) => action))].sort()).toEqual([
      'cloudwatch:GetMetricData',
      'cloudwatch:GetMetricStatistics',
      'events:ListRules',
      'logs:CreateLogDelivery',
      'logs:DeleteLogDelivery',
      'logs:DescribeLogGroups',
      'logs:DescribeResourcePolicies',
      'logs:GetLogDelivery',
      'logs:ListLogDeliveries',
      'logs:PutResourcePolicy',
      'logs:UpdateLogDelivery',
      'rekognition:DetectLabels',
      'sns:CheckIfPhoneNumberIsOptedOut',
      'sns:GetSMSAttributes',
      'sns:OptInPhoneNumber',
      'sns:Publish',
      'textract:AnalyzeID',
      'xray:GetSamplingRules',
      'xray:GetSamplingTargets',
      'xray:PutTelemetryRecords',
      'xray:PutTraceSegments',
    ]);
  });
});
