/** What a deployment says of itself in `/config.json`; one build of the portal serves every stage. */
export interface Config {
  stage: string;
  region: string;
  cognito: { endpoint: string; userPoolId: string; clientId: string };
  /** Base address of each service's HTTP API. */
  apis: Record<string, string>;
  /**
   * What else runs beside this deployment, for developers: what the local cloud shows, its address for AWS tools, and what draws
   * pictures to try with (`POST <samples>/licence`). `payees` is for customers: the page where the payment company takes bank details.
   */
  links?: {
    [Name in
      | 'payees'
      | 'mailbox'
      | 'authenticator'
      | 'console'
      | 'events'
      | 'stacks'
      | 'notices'
      | 'endpoint'
      | 'samples']?: string;
  };
}

let loaded: Config | undefined;

export async function loadConfig(): Promise<Config> {
  const response = await fetch('/config.json');
  if (!response.ok) throw new Error(`/config.json answers ${response.status}`);
  loaded = (await response.json()) as Config;
  return loaded;
}

/** The configuration, once the application runs. */
export function config(): Config {
  if (!loaded) throw new Error('Read before it was loaded');
  return loaded;
}
