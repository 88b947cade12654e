import type { Kernel } from '../../kernel.ts';
import { createEngine, type Engine } from './engine.ts';
import { type ExecutionStore, openExecutionStore } from './execution-store.ts';
import { ExpressLog } from './express-log.ts';
import { type MachineStore, openMachineStore } from './machine-store.ts';
import { createTables } from './schema.ts';
import { openTokens, type Tokens } from './tokens.ts';

/** The common context of Step Functions' verbs and provisioners. */
export interface StepFunctionsContext {
  kernel: Kernel;
  machines: MachineStore;
  executions: ExecutionStore;
  tokens: Tokens;
  /** Express executions of this process. */
  expressLog: ExpressLog;
  engine: Engine;
}

/** Opens Step Functions' state in the kernel's database. */
export function openStepFunctionsContext(kernel: Kernel): StepFunctionsContext {
  createTables(kernel.db);
  const executions = openExecutionStore(kernel);
  const tokens = openTokens(kernel);
  const expressLog = new ExpressLog(() => kernel.clock.now());
  return {
    kernel,
    machines: openMachineStore(kernel),
    executions,
    tokens,
    expressLog,
    engine: createEngine(kernel, executions, tokens, expressLog),
  };
}
