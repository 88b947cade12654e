import type { CloudService, Kernel } from '../../kernel.ts';
import { arn } from '../../naming.ts';
import { getAccountSettings } from './actions/get-account-settings.ts';
import { getEventSourceMapping } from './actions/get-event-source-mapping.ts';
import { getFunction } from './actions/get-function.ts';
import { getFunctionConfiguration } from './actions/get-function-configuration.ts';
import { getPolicy } from './actions/get-policy.ts';
import { invoke } from './actions/invoke.ts';
import { listEventSourceMappings } from './actions/list-event-source-mappings.ts';
import { listFunctions } from './actions/list-functions.ts';
import { listVersionsByFunction } from './actions/list-versions-by-function.ts';
import { updateEventSourceMapping } from './actions/update-event-source-mapping.ts';
import { updateFunctionCode } from './actions/update-function-code.ts';
import { updateFunctionConfiguration } from './actions/update-function-configuration.ts';
import { AsyncEvents } from './async-events.ts';
import { EventSources } from './event-sources/event-sources.ts';
import { readerViews } from './event-sources/reader-views.ts';
import { FunctionUpdates } from './function-updates.ts';
import { Functions } from './functions.ts';
import { InterruptedRuns } from './interrupted-runs.ts';
import { Invoker } from './invoker.ts';
import { LogDelivery } from './log-delivery.ts';
import { eventInvokeConfigProvisioner } from './provisioners/event-invoke-config.ts';
import { eventSourceMappingProvisioner } from './provisioners/event-source-mapping.ts';
import { functionProvisioner } from './provisioners/function.ts';
import { permissionProvisioner } from './provisioners/permission.ts';
import { versionProvisioner } from './provisioners/version.ts';
import { serveRest } from './rest.ts';

/** How long runs may go on when the cloud stops; those that do not finish are delivered again after the next start. */
const GRACE_MS = 2_000;

/** AWS Lambda: packaged functions in worker threads, asynchronous events, queues and streams as event sources. */
export function createLambda(kernel: Kernel): CloudService {
  const functions = new Functions(kernel.db, (name) => arn(kernel, 'lambda', `function:${name}`));
  const logs = new LogDelivery(kernel);
  const invoker = new Invoker(kernel, logs);
  const runs = new InterruptedRuns(kernel.db, kernel.clock);
  const eventSources = new EventSources(kernel, functions, invoker, runs);
  const asyncEvents = new AsyncEvents(kernel, functions, invoker, eventSources.platform, runs);
  const updates = new FunctionUpdates(kernel, functions, invoker);
  return {
    name: 'lambda',
    verbs: {
      Invoke: invoke(functions, invoker, asyncEvents),
      GetAccountSettings: getAccountSettings(functions),
      GetFunction: getFunction(functions),
      GetFunctionConfiguration: getFunctionConfiguration(functions),
      GetPolicy: getPolicy(functions),
      ListFunctions: listFunctions(functions),
      ListVersionsByFunction: listVersionsByFunction(functions),
      UpdateFunctionCode: updateFunctionCode(kernel, functions, updates),
      UpdateFunctionConfiguration: updateFunctionConfiguration(functions, updates),
      ListEventSourceMappings: listEventSourceMappings(eventSources),
      GetEventSourceMapping: getEventSourceMapping(kernel, eventSources),
      UpdateEventSourceMapping: updateEventSourceMapping(kernel, eventSources),
    },
    handleHttp: (request) => serveRest(kernel, request),
    provisioners: {
      'AWS::Lambda::Function': functionProvisioner(kernel, functions, invoker, updates),
      'AWS::Lambda::Version': versionProvisioner(functions),
      'AWS::Lambda::Permission': permissionProvisioner(functions),
      'AWS::Lambda::EventSourceMapping': eventSourceMappingProvisioner(kernel, functions, eventSources),
      'AWS::Lambda::EventInvokeConfig': eventInvokeConfigProvisioner(functions),
    },
    views: readerViews(kernel.db, eventSources),
    resourcePolicy: (functionArn) => functions.policyOf(functionArn),
    start() {
      eventSources.start();
      asyncEvents.start();
    },
    async stop() {
      const drained = Promise.all([eventSources.stop(), asyncEvents.stop()]);
      let timer: NodeJS.Timeout | undefined;
      // Real time, not the clock's: the cloud must stop even while its clock stands still.
      const grace = new Promise((resolve) => {
        timer = setTimeout(resolve, GRACE_MS);
      });
      await Promise.race([drained, grace]);
      clearTimeout(timer);
      await invoker.stop();
      await drained;
      await logs.flush();
    },
  };
}
