/** Everything that the portal calls: addresses, or placeholders for them. */
export interface Addresses<T> {
  cognito: { endpoint: T; userPoolId: T; clientId: T };
  apis: Record<string, T>;
  websockets: Record<string, T>;
  /** The origin for uploading and showing documents. */
  uploads: T;
}

/** The content of `/config.json`. */
export interface PortalConfig {
  stage: string;
  region: string;
  cognito: { endpoint: string; userPoolId: string; clientId: string };
  apis: Record<string, string>;
  /** Further pages for developers, by name; only a platform on this machine has them. */
  links?: Record<string, string>;
}

export function addresses<T>(stage: string, of: (parameter: string) => T): Addresses<T>;
export function parameterNames(stage: string): string[];
export function readParameters(
  stage: string,
  getParameters: (names: string[]) => Promise<{ Name?: string; Value?: string }[]>,
): Promise<(name: string) => string>;
export function portalConfig(
  of: { stage: string; region: string; value: (name: string) => string },
  links?: Record<string, string>,
): PortalConfig;
export function securityHeaders(to: Addresses<string>): Record<string, string>;
export function headersPolicy(headers: Record<string, string>): {
  SecurityHeadersConfig: Record<string, Record<string, unknown>>;
  CustomHeadersConfig: { Items: { Header: string; Value: string; Override: boolean }[] };
};
export function isPage(path: string): boolean;
export function pageFunctionCode(): string;
export function contentType(path: string): string;
export function cacheControl(path: string): string;
export function isAsset(path: string): boolean;
export function isCompressible(path: string): boolean;
export function siteFiles(folder: string): string[];
