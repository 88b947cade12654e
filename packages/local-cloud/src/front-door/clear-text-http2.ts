import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer, type ServerHttp2Session } from 'node:http2';
import type { Socket } from 'node:net';

const PREFACE = 'PRI * HTTP/2.0';

/**
 * Lets the same port speak HTTP/2 without TLS to those who begin with its preface: the SDK's clients of Bedrock and
 * Kinesis do. Answers a function that ends the sessions.
 */
export function serveClearTextHttp2(
  server: Server,
  serve: (message: IncomingMessage, response: ServerResponse) => void,
): () => void {
  const sessions = new Set<ServerHttp2Session>();
  const http2 = createServer((message, response) => {
    // HTTP/2 names the host in a pseudo header; the front door looks for the classic one.
    message.headers.host ??= message.headers[':authority'];
    serve(message as unknown as IncomingMessage, response as unknown as ServerResponse);
  });
  http2.on('session', (session) => {
    sessions.add(session);
    session.once('close', () => sessions.delete(session));
  });
  const [http1] = server.listeners('connection') as ((this: Server, socket: Socket) => void)[];
  server.removeListener('connection', http1!);
  server.on('connection', (socket: Socket) => {
    const first = () => {
      const bytes: Buffer | null = socket.read();
      if (bytes === null) return void socket.once('readable', first);
      socket.unshift(bytes);
      const begins = bytes.toString('latin1', 0, PREFACE.length);
      if (begins === PREFACE) http2.emit('connection', socket);
      else http1!.call(server, socket);
    };
    socket.on('error', () => socket.destroy());
    socket.once('readable', first);
  });
  return () => {
    for (const session of sessions) session.destroy();
  };
}
