/** A deployment's `/config.json`. One build of the portal serves every stage. */
export interface Config {
  stage: string;
  region: string;
  cognito: { endpoint: string; userPoolId: string; clientId: string };
  /** Base address of each service's HTTP API. */
  apis: Record<string, string>;
  /**
   * Other programs beside this deployment, for developers: the local cloud's console, its address for AWS tools, and the server that
   * draws sample pictures (`POST <samples>/licence`). `payees` is for customers: the page where the payment company takes bank details.
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
