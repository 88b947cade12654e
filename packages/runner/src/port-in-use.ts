/** Names the variable that moves the port if another process uses it; returns any other error unchanged. */
export function explainBusyPort(error: unknown, port: number, variable: string): Error {
  const { code, cause } = error as { code?: string; cause?: { code?: string } };
  if (code !== 'EADDRINUSE' && cause?.code !== 'EADDRINUSE') return error as Error;
  return new Error(
    `Port ${port} is in use by another process. Stop it, or choose another port with ${variable}=<port>.`,
    {
      cause: error,
    },
  );
}
