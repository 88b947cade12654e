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
import { openStatesRoom } from './room.ts';
import { stateMachineProvisioner } from './state-machine-provisioner.ts';

/** Step Functions: Standard machines that survive a crash, Express ones in memory; JSONPath and JSONata. */
export function createStates(kernel: Kernel): CloudService {
  const room = openStatesRoom(kernel);
  return {
    name: 'states',
    targetPrefixes: ['AWSStepFunctions'],
    jsonVersion: '1.0',
    verbs: {
      StartExecution: startExecution(room),
      StartSyncExecution: startSyncExecution(room),
      DescribeExecution: describeExecution(room),
      GetExecutionHistory: getExecutionHistory(room),
      ListExecutions: listExecutions(room),
      StopExecution: stopExecution(room),
      ListStateMachines: listStateMachines(room),
      DescribeStateMachine: describeStateMachine(room),
      DescribeStateMachineForExecution: describeStateMachineForExecution(room),
      SendTaskSuccess: sendTaskSuccess(room),
      SendTaskFailure: sendTaskFailure(room),
      SendTaskHeartbeat: sendTaskHeartbeat(room),
    },
    provisioners: { 'AWS::StepFunctions::StateMachine': stateMachineProvisioner(room) },
    start: () => room.engine.start(),
    stop: () => room.engine.stop(),
  };
}
