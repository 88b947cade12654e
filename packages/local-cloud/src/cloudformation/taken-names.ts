import type { StackIdentity } from './scope.ts';
import type { StackStore } from './stack-store.ts';

/**
 * The property that holds a type's name, for types whose names are unique in one account and region. SES identities are
 * left out: AWS allows one of each too, but on this machine every stage without its own settings sends from dev's.
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

/** The name that a template gives to a resource; undefined where it leaves the name to the cloud. */
function givenName({ type, properties }: Named): string | undefined {
  const name = properties[NAME_PROPERTIES[type] ?? ''];
  if (typeof name !== 'string') return undefined;
  // A rule's name is unique per bus, which a template names or refers to by ARN.
  const bus =
    type === 'AWS::Events::Rule'
      ? String(properties.EventBusName ?? 'default')
          .split('/')
          .at(-1)
      : undefined;
  return bus === undefined ? name : `${bus}/${name}`;
}

/**
 * The resource that holds each name. Services find their resources by name, so a second resource with the same name would
 * take over the first one, and delete it when it is removed.
 */
export class TakenNames {
  readonly #holders = new Map<string, StackIdentity & { logicalId: string }>();

  constructor(store: StackStore) {
    for (const stack of store.stacks()) {
      for (const resource of store.resources(stack.stackName)) this.hold(stack, resource);
    }
  }

  /** Holds a name until this operation ends: a replaced resource keeps its name until it is removed. */
  hold({ stackName, stackId }: StackIdentity, resource: Named): void {
    const name = givenName(resource);
    if (name === undefined) return;
    this.#holders.set(`${resource.type} ${name}`, { stackName, stackId, logicalId: resource.logicalId });
  }

  /**
   * @param before the same resource's current state, which keeps its name even if another resource has it too
   * @throws Error where another resource, of any stack, has this name
   */
  refuse({ stackName }: StackIdentity, resource: Named, before: Named | undefined): void {
    const name = givenName(resource);
    if (name === undefined || (before && givenName(before) === name)) return;
    const holder = this.#holders.get(`${resource.type} ${name}`);
    if (!holder || (holder.stackName === stackName && holder.logicalId === resource.logicalId)) return;
    throw new Error(`${name} already exists in stack ${holder.stackId}, as ${holder.logicalId}`);
  }
}
