import type { CloudService, Kernel } from '../../kernel.ts';
import { describeExecution } from './actions/describe-execution.ts';
import { describeStateMachine, describeStateMachineForExecution } from './actions/describe-state-machine.ts';
import { getExecutionHistory } from './actions/get-execution-history.ts';
import { listExecutions } from './actions/list-executions.ts';
import { listStateMachines } from './actions/list-state-machines.ts';
import { sendTaskFailure, sendTaskHeartbeat, sendTaskSuccess } from './actions/send-task.ts';
import { startExecution } from './actions/start-execution.ts';
import { startSyncExecution } from './actions/start-sync-execution.ts';
import { stopExecution } from './actions/stop-execution.ts';
import { openStepFunctionsContext } from './context.ts';
import { executionViews } from './execution-views.ts';
import { stateMachineProvisioner } from './state-machine-provisioner.ts';

/** Step Functions: Standard machines that survive a crash, Express ones in memory; JSONPath and JSONata. */
export function createStates(kernel: Kernel): CloudService {
  const context = openStepFunctionsContext(kernel);
  return {
    name: 'states',
    targetPrefixes: ['AWSStepFunctions'],
    jsonVersion: '1.0',
    verbs: {
      StartExecution: startExecution(context),
      StartSyncExecution: startSyncExecution(context),
      DescribeExecution: describeExecution(context),
      GetExecutionHistory: getExecutionHistory(context),
      ListExecutions: listExecutions(context),
      StopExecution: stopExecution(context),
      ListStateMachines: listStateMachines(context),
      DescribeStateMachine: describeStateMachine(context),
      DescribeStateMachineForExecution: describeStateMachineForExecution(context),
      SendTaskSuccess: sendTaskSuccess(context),
      SendTaskFailure: sendTaskFailure(context),
      SendTaskHeartbeat: sendTaskHeartbeat(context),
    },
    provisioners: { 'AWS::StepFunctions::StateMachine': stateMachineProvisioner(context) },
    views: executionViews(context),
    start: () => context.engine.start(),
    stop: () => context.engine.stop(),
  };
}
