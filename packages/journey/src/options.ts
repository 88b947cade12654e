import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fields, type Severity } from '@claimstream/events-schema';
import { type ScenarioName, scenarios } from './scenarios/index.ts';

/** The settings of a journey. Paths name JPEG or PNG files; the journey draws each picture without a path. */
export interface JourneyOptions {
  /** The scenario of the claim; by default it is paid. */
  scenario?: ScenarioName;
  /** The local platform, or undefined for AWS with the credentials of the environment. */
  endpoint: string;
  stage: string;
  /** The region searched first; then us-east-1. */
  region?: string;
  licence?: string;
  car?: string;
  damage?: string;
  color?: string;
  person?: { first: string; last: string; licenceNumber: string; birthDate: string; licenceState: string };
  vehicleClass: string;
  lossDate?: string;
  /** The severity that the adjuster decides. */
  severity: Severity;
  /** The longest pause between two polls for one answer; live notifications cut it short. */
  askAgainMs?: number;
  /** Seconds until an unfinished journey gives up. */
  timeout: number;
  /** Makes drawn people and pictures repeatable. */
  seed?: number;
}

export const usage = `npm run journey -- [--licence F] [--car F] [--damage F] [--color green]
    [--first Jelani --last Sample --licence-number D08954142 --birth-date 1974-01-01] [--licence-state AZ]
    [--vehicle-class sedan] [--loss-date 2026-05-01] [--severity moderate] [--timeout 300] [--seed 1] [--json]
    [--stage dev] [--scenario ${Object.keys(scenarios).join(' | ')}]
F: a JPEG or PNG file. Without --licence a new person and their licence are drawn.`;

/** The command line is invalid; the message says what to give. */
export class UsageError extends Error {}

/** Parses the command line. @throws UsageError */
export function parseOptions(args: string[], env: NodeJS.ProcessEnv): { options: JourneyOptions; json: boolean } {
  const text = { type: 'string' } as const;
  const { values } = parse(args, {
    licence: text,
    car: text,
    damage: text,
    color: text,
    first: text,
    last: text,
    'licence-number': text,
    'birth-date': text,
    'licence-state': text,
    'vehicle-class': text,
    'loss-date': text,
    severity: text,
    timeout: text,
    seed: text,
    stage: text,
    scenario: text,
    json: { type: 'boolean' },
  });
  const { color, first, last, json = false } = values;
  const [licence, car, damage] = [values.licence, values.car, values.damage].map((file) => file && fromHere(file, env));
  const severity = fields.severities.find((each) => each === (values.severity ?? 'moderate'));
  if (!severity) throw new UsageError(`--severity must be one of ${fields.severities.join(', ')}.`);
  const scenario = (Object.keys(scenarios) as ScenarioName[]).find((name) => name === (values.scenario ?? 'paid'));
  if (!scenario) throw new UsageError(`--scenario must be one of ${Object.keys(scenarios).join(', ')}.`);
  const { 'licence-number': licenceNumber, 'birth-date': birthDate, 'loss-date': lossDate } = values;
  const named = { '--first': first, '--last': last, '--licence-number': licenceNumber, '--birth-date': birthDate };
  const given = Object.values(named).filter((value) => value !== undefined).length;
  if (given > 0 && given < 4) throw new UsageError(`Give all of ${Object.keys(named).join(', ')}, or none of them.`);
  if (licence && given === 0) {
    throw new UsageError(`Say whose licence it is: ${Object.keys(named).join(', ')} as the customer would give them.`);
  }
  for (const [name, value] of Object.entries({ '--birth-date': birthDate, '--loss-date': lossDate })) {
    if (value !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(value))
      throw new UsageError(`${name} must be a date such as 1974-01-01.`);
  }
  const person = given === 4 && {
    first: first!,
    last: last!,
    licenceNumber: licenceNumber!,
    birthDate: birthDate!,
    licenceState: values['licence-state'] ?? 'AZ',
  };
  const options: JourneyOptions = {
    scenario,
    endpoint: env.AWS_ENDPOINT_URL || `http://127.0.0.1:${env.CLAIMSTREAM_PORT || 4566}`,
    stage: values.stage ?? 'dev',
    ...(env.AWS_REGION && { region: env.AWS_REGION }),
    licence,
    car,
    damage,
    color,
    ...(person ? { person } : {}),
    vehicleClass: values['vehicle-class'] ?? 'sedan',
    lossDate,
    severity,
    timeout: numberOf('--timeout', values.timeout ?? '300'),
    ...(values.seed === undefined ? {} : { seed: numberOf('--seed', values.seed) }),
  };
  return { options, json };
}

/** npm runs scripts in the project's folder; file names are relative to the folder where npm was called. */
const fromHere = (file: string, env: NodeJS.ProcessEnv) => resolve(env.INIT_CWD ?? '.', file);

function parse<T extends Record<string, { type: 'string' | 'boolean' }>>(args: string[], options: T) {
  try {
    return parseArgs({ args, options });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function numberOf(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value <= 0) throw new UsageError(`${name} must be a number above 0.`);
  return value;
}
