/** Validates the packaged templates offline: CloudFormation of every service, the ASL of its state machines, the rules for its queues, its safeguards, its number of resources, its alarms. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { CelEngine, TemplateFile } from '@aws/cloudformation-validate';
import { alarmFaults } from '../packages/serverless-preset/alarmed-types.cjs';
import { safeguardFaults } from '../packages/serverless-preset/safeguard-faults.cjs';
import { roomFaults } from '../packages/serverless-preset/template-room.cjs';
import { queueFaults } from './queue-rules.mjs';

const validateAsl = createRequire(import.meta.url)('asl-validator');
/** W3030: a value that is not among the documented ones. CloudFormation refuses it at deploy. */
const REFUSED = (finding) => ['FATAL', 'ERROR'].includes(finding.severity) || finding.ruleId === 'W3030';

const engine = new CelEngine();
let templates = 0;
let machines = 0;
const faults = [];
for (const service of readdirSync('services')) {
  if (!existsSync(join('services', service, 'serverless.yml'))) continue;
  const file = join('services', service, '.serverless', 'cloudformation-template-update-stack.json');
  if (!existsSync(file)) {
    faults.push(`${service}: not packaged; run npm run package`);
    continue;
  }
  templates += 1;
  const report = engine.validateStandard(new TemplateFile(file));
  for (const finding of report.diagnostics.filter(REFUSED)) {
    faults.push(
      `${service}: [${finding.ruleId}] ${finding.message} (${JSON.stringify(finding.resource ?? finding.location ?? '')})`,
    );
  }
  const { Resources } = JSON.parse(readFileSync(file, 'utf8'));
  const own = [queueFaults, safeguardFaults, roomFaults, alarmFaults].flatMap((faultsOf) => faultsOf(Resources));
  faults.push(...own.map((fault) => `${service}: ${fault}`));
  for (const [id, { Type, Properties }] of Object.entries(Resources)) {
    if (Type !== 'AWS::StepFunctions::StateMachine') continue;
    machines += 1;
    const { isValid, errorsText } = validateAsl(definitionOf(Properties));
    if (!isValid) faults.push(`${service}: state machine ${id}: ${errorsText()}`);
  }
}
engine.free();
for (const fault of faults) console.error(fault);
console.log(`${templates} templates and ${machines} state machines validated, ${faults.length} faults.`);
if (faults.length > 0 || templates === 0) process.exitCode = 1;

/** The definition with every substitution replaced by an ARN, as in the deployed machine. */
function definitionOf({ DefinitionString }) {
  const text = DefinitionString['Fn::Sub']?.[0] ?? DefinitionString['Fn::Sub'] ?? DefinitionString;
  return JSON.parse(text.replaceAll(/\$\{[^}]+\}/g, 'arn:aws:lambda:us-east-1:000000000000:function:placeholder'));
}
