import { counted, duration, moment, table } from '../text.ts';
import type { Step, Trace } from './assemble.ts';
import type { Execution } from './workflows.ts';

/** A trace for people: the steps with their times, the workflow's states, and at the end the faults with place and reason. */
export function traceText(trace: Trace, stage: string): string[] {
  const { steps, claimNumber, claimId, journeys } = trace;
  const first = steps[0]?.at ?? 0;
  const last = steps.at(-1)?.at ?? first;
  const who = claimNumber ? `Claim ${claimNumber} (${claimId}), journey` : 'Journey';
  return [
    `${who} ${journeys.join(', ')}`,
    `${moment(first)} to ${moment(last)}, ${duration(last - first)}, ${counted(steps.length, 'step')}`,
    '',
    ...table(
      steps.map((step, index) => rowOf(step, first, steps[index - 1]?.at ?? first, stage)),
      '  ',
    ),
    ...trace.executions.flatMap((execution) => ['', ...executionText(execution)]),
    '',
    ...wrongText(trace, stage),
  ];
}

const A_GAP = 1000;
const shortName = (name: string, stage: string) => name.replace(/^claimstream-/, '').replace(`-${stage}`, '');

function rowOf({ at, who, what, attempt, error }: Step, first: number, before: number, stage: string): string[] {
  const gap = at - before >= A_GAP ? `after ${duration(at - before)}` : '';
  const again = attempt ? ` (try ${attempt})` : '';
  return [`+${duration(at - first)}`, gap, shortName(who, stage), `${what}${again}${error ? `  ✗ ${error}` : ''}`];
}

function executionText({ machine, name, status, states, error }: Execution): string[] {
  const rows = states.map(({ state, enteredAt, leftAt, failures }) => [
    moment(enteredAt),
    leftAt === undefined ? 'still there' : duration(leftAt - enteredAt),
    state,
    failures.length > 0 ? `${counted(failures.length, 'failed try', 'failed tries')}, last: ${failures.at(-1)}` : '',
  ]);
  return [`Workflow ${machine}, ${name}: ${status}${error ? `, ${error}` : ''}`, ...table(rows, '  ')];
}

function wrongText({ waiting, open, executions }: Trace, stage: string): string[] {
  const failed = executions.filter(({ status }) => !['RUNNING', 'SUCCEEDED'].includes(status));
  const lines = [
    ...waiting.flatMap(({ queue, about, why, functionName, sentAt }) => [
      `  ${about} waits in ${queue} since ${moment(sentAt)}`,
      `    where: ${functionName ? shortName(functionName, stage) : 'before any function'}`,
      `    why:   ${why}`,
      `    then:  npm run events -- dlq redrive ${queue} --dry-run`,
    ]),
    ...failed.map(
      ({ machine, name, status, error }) =>
        `  workflow ${machine}, ${name} ended ${status}: ${error ?? 'no reason given'}`,
    ),
    ...(waiting.length > 0
      ? []
      : open.map(({ who, what, error }) => `  ${shortName(who, stage)} ${what} and has not done it since: ${error}`)),
  ];
  return lines.length > 0 ? ['Wrong:', ...lines] : ['Nothing failed for good, and nothing waits for a person.'];
}
