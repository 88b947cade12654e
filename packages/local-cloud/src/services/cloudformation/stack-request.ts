import { codeInS3 } from '../../cloudformation/code-source.ts';
import type { StackRequest } from '../../cloudformation/deployer.ts';
import type { StackRecord } from '../../cloudformation/stack-store.ts';
import { StackRefused } from '../../cloudformation/template.ts';
import { AwsError } from '../../errors.ts';
import type { Caller } from '../../kernel.ts';
import type { Cloudformation } from './stack-by-name.ts';
import { type TemplateInput, templateOf } from './template-input.ts';

/** The common input of CreateStack, UpdateStack and CreateChangeSet. */
export interface StackInput extends TemplateInput {
  StackName: string;
  UsePreviousTemplate?: string;
  Parameters?: { ParameterKey: string; ParameterValue?: string; UsePreviousValue?: string }[] | '';
  Tags?: { Key: string; Value: string }[] | '';
  Capabilities?: string[] | '';
  OnFailure?: StackRequest['onFailure'];
  DisableRollback?: string;
}

const NAME = /^[a-zA-Z][-a-zA-Z0-9]{0,127}$/;

/** @param stack its current record, where it exists. @throws AwsError ValidationError */
export async function stackRequest(
  { kernel }: Cloudformation,
  caller: Caller,
  input: StackInput,
  stack: StackRecord | undefined,
): Promise<StackRequest> {
  const stackName = stack?.stackName ?? input.StackName;
  if (!NAME.test(stackName)) {
    const pattern = '[a-zA-Z][-a-zA-Z0-9]*|arn:[-a-zA-Z0-9:/._+]*';
    throw invalid(
      `1 validation error detected: Value '${stackName}' at 'stackName' failed to satisfy constraint: Member must satisfy regular expression pattern: ${pattern}`,
    );
  }
  const template =
    input.UsePreviousTemplate === 'true' && stack ? stack.template : await templateOf(kernel, caller, input);
  const parameters: Record<string, unknown> = {};
  for (const { ParameterKey, ParameterValue, UsePreviousValue } of input.Parameters || []) {
    if (UsePreviousValue !== 'true') parameters[ParameterKey] = ParameterValue;
    else if (stack && Object.hasOwn(stack.parameters, ParameterKey)) {
      parameters[ParameterKey] = stack.parameters[ParameterKey];
    }
  }
  const unknown = Object.keys(parameters).filter((name) => !Object.hasOwn(template.Parameters ?? {}, name));
  if (unknown.length > 0) throw invalid(`Parameters: [${unknown.join(', ')}] do not exist in the template`);
  return {
    stackName,
    template,
    parameters,
    tags: Object.fromEntries((input.Tags || []).map(({ Key, Value }) => [Key, Value])),
    code: codeInS3(kernel, caller),
    onFailure: input.DisableRollback === 'true' ? 'DO_NOTHING' : input.OnFailure,
  };
}

/** Turns every refusal of `work` into CloudFormation's ValidationError. */
export async function asValidation<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof StackRefused)) throw error;
    throw Object.assign(invalid(`Template error: ${error.problems.join('; ')}`), { cause: error });
  }
}

/** @throws AwsError ValidationError where the stack's state forbids it */
export function refuseBusy({ stackId, status }: StackRecord, can = 'be updated'): void {
  if (status.endsWith('_IN_PROGRESS') && status !== 'REVIEW_IN_PROGRESS') {
    throw invalid(`Stack:${stackId} is in ${status} state and can not ${can}.`);
  }
}

export function refuseUpdate(stack: StackRecord): void {
  refuseBusy(stack);
  const { stackId, status } = stack;
  if (!['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'UPDATE_ROLLBACK_COMPLETE'].includes(status)) {
    throw invalid(`Stack:${stackId} is in ${status} state and can not be updated.`);
  }
}

export const invalid = (message: string): AwsError => new AwsError('ValidationError', message);
