import type { Verb } from '../../../kernel.ts';
import type { Cloudformation } from '../stack-by-name.ts';
import { type TemplateInput, templateOf } from '../template-input.ts';

/** Checks only that it is a template; features that this cloud does not emulate are refused at deployment. */
export const validateTemplate = ({ kernel }: Cloudformation): Verb<TemplateInput> => ({
  permissions: () => [{ action: 'cloudformation:ValidateTemplate', resource: '*' }],
  async run(input, { caller }) {
    const { Description, Parameters = {}, Resources } = await templateOf(kernel, caller, input);
    const roles = Object.values(Resources).filter(({ Type }) => Type.startsWith('AWS::IAM::'));
    const named = roles.some(({ Properties }) => Properties?.RoleName !== undefined);
    return {
      Description,
      Parameters: Object.entries(Parameters).map(([ParameterKey, { Default }]) => ({
        ParameterKey,
        DefaultValue: Default,
        NoEcho: false,
      })),
      ...(roles.length > 0 && {
        Capabilities: [named ? 'CAPABILITY_NAMED_IAM' : 'CAPABILITY_IAM'],
        CapabilitiesReason: 'The following resource(s) require capabilities: [AWS::IAM::Role]',
      }),
    };
  },
});
