import { AwsError, NotEmulated } from '../../errors.ts';
import { isApiDestination } from './api-destinations/invoke.ts';
import type { Target } from './model.ts';

const known = new Set([
  'Id',
  'Arn',
  'RoleArn',
  'Input',
  'InputPath',
  'InputTransformer',
  'HttpParameters',
  'SqsParameters',
  'RetryPolicy',
  'DeadLetterConfig',
]);
const reachable = /^arn:aws:(sqs|lambda|sns|states|events|logs):/;

/** Refuses, by name, settings of a target with which it could not be delivered to. */
export function checkTarget(target: Target): void {
  for (const property of Object.keys(target))
    if (!known.has(property)) throw new NotEmulated(`the property ${property} of an EventBridge target`);
  if (!target.Id) throw invalid('Id is required for a target.');
  if (!/^[.\-_A-Za-z0-9]{1,64}$/.test(target.Id)) throw invalid(`Id ${target.Id} is not valid.`);
  if (!target.Arn?.startsWith('arn:')) throw invalid(`Provided Arn is not in correct format: ${target.Arn}`);
  if (!reachable.test(target.Arn)) throw new NotEmulated(`EventBridge targets like ${target.Arn}`);
  if (target.Arn.startsWith('arn:aws:events:') && !/:(event-bus|api-destination)\//.test(target.Arn))
    throw new NotEmulated(`EventBridge targets like ${target.Arn}`);
  if (/^arn:aws:(states|events):/.test(target.Arn) && !target.RoleArn)
    throw invalid(`RoleArn is required for target ${target.Arn}.`);
  if ([target.Input, target.InputPath, target.InputTransformer].filter((input) => input !== undefined).length > 1)
    throw invalid('Only one of Input, InputPath, or InputTransformer must be provided.');
  if (target.HttpParameters && !isApiDestination(target.Arn))
    throw new NotEmulated(`HttpParameters of an EventBridge target like ${target.Arn}`);
  checkNumbers(target);
}

function checkNumbers({ RetryPolicy, InputTransformer }: Target): void {
  const attempts = RetryPolicy?.MaximumRetryAttempts;
  const age = RetryPolicy?.MaximumEventAgeInSeconds;
  if (attempts !== undefined && !(Number(attempts) >= 0 && Number(attempts) <= 185))
    throw invalid('MaximumRetryAttempts must be between 0 and 185.');
  if (age !== undefined && !(Number(age) >= 60 && Number(age) <= 86_400))
    throw invalid('MaximumEventAgeInSeconds must be between 60 and 86400.');
  for (const name of Object.keys(InputTransformer?.InputPathsMap ?? {}))
    if (name.startsWith('AWS') || name.startsWith('aws.')) throw invalid(`InputPathsMap key ${name} is reserved.`);
}

function invalid(message: string): AwsError {
  return new AwsError('ValidationException', message);
}
