import type { StackIdentity } from './scope.ts';
import type { StackStore } from './stack-store.ts';

/**
 * Of which property the name is that only one resource of a type can have, in one account and region. Not so the identities
 * of SES: AWS has one of each as well, but on this machine every stage without settings of its own sends from that of dev.
 */
const NAME_PROPERTIES: Readonly<Record<string, string>> = {
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::Events::Archive': 'ArchiveName',
  'AWS::Events::EventBus': 'Name',
  'AWS::Events::Rule': 'Name',
  'AWS::IAM::Role': 'RoleName',
  'AWS::KMS::Alias': 'AliasName',
  'AWS::Kinesis::Stream': 'Name',
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::Logs::LogGroup': 'LogGroupName',
  'AWS::S3::Bucket': 'BucketName',
  'AWS::SES::ConfigurationSet': 'Name',
  'AWS::SQS::Queue': 'QueueName',
  'AWS::SSM::Parameter': 'Name',
  'AWS::StepFunctions::StateMachine': 'StateMachineName',
};

interface Named {
  logicalId: string;
  type: string;
  properties: Record<string, unknown>;
}

/** The name that a template gives to a resource; undefined where it leaves the choice to the cloud. */
function givenName({ type, properties }: Named): string | undefined {
  const name = properties[NAME_PROPERTIES[type] ?? ''];
  if (typeof name !== 'string') return undefined;
  // A rule's name is one of its bus, which a template names or points at by its ARN.
  const bus =
    type === 'AWS::Events::Rule'
      ? String(properties.EventBusName ?? 'default')
          .split('/')
          .at(-1)
      : undefined;
  return bus === undefined ? name : `${bus}/${name}`;
}

/**
 * Which resource holds which name. What services create is found by its name, so a second resource of the same name would
 * take the first one over, and take it away when it goes.
 */
export class TakenNames {
  readonly #holders = new Map<string, StackIdentity & { logicalId: string }>();

  constructor(store: StackStore) {
    for (const stack of store.stacks()) {
      for (const resource of store.resources(stack.stackName)) this.hold(stack, resource);
    }
  }

  /** From now on, and as long as this operation lasts: what is replaced keeps its name until it is removed. */
  hold({ stackName, stackId }: StackIdentity, resource: Named): void {
    const name = givenName(resource);
    if (name === undefined) return;
    this.#holders.set(`${resource.type} ${name}`, { stackName, stackId, logicalId: resource.logicalId });
  }

  /**
   * @param before the same resource as it is, which keeps its name whoever else has it
   * @throws Error where another resource, of whatever stack, has this one's name
   */
  refuse({ stackName }: StackIdentity, resource: Named, before: Named | undefined): void {
    const name = givenName(resource);
    if (name === undefined || (before && givenName(before) === name)) return;
    const holder = this.#holders.get(`${resource.type} ${name}`);
    if (!holder || (holder.stackName === stackName && holder.logicalId === resource.logicalId)) return;
    throw new Error(`${name} already exists in stack ${holder.stackId}, as ${holder.logicalId}`);
  }
}
