import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http2';
import type { Socket } from 'node:net';

const PREFACE = 'PRI * HTTP/2.0';

/**
 * Lets the same port speak HTTP/2 without TLS to clients that begin with its preface, as the SDK's clients of Bedrock and
 * Kinesis do.
 */
export function serveClearTextHttp2(
  server: Server,
  serve: (message: IncomingMessage, response: ServerResponse) => void,
): void {
  const http2 = createServer((message, response) => {
    // HTTP/2 names the host in a pseudo header; the front door reads the classic one.
    message.headers.host ??= message.headers[':authority'];
    serve(message as unknown as IncomingMessage, response as unknown as ServerResponse);
  });
  const [http1] = server.listeners('connection') as ((this: Server, socket: Socket) => void)[];
  server.removeListener('connection', http1!);
  server.on('connection', (socket: Socket) => {
    const left = () => socket.destroy();
    const first = () => {
      const bytes: Buffer | null = socket.read();
      if (bytes === null) return void socket.once('readable', first);
      socket.off('end', left);
      socket.unshift(bytes);
      const begins = bytes.toString('latin1', 0, PREFACE.length);
      if (begins === PREFACE) http2.emit('connection', socket);
      else http1!.call(server, socket);
    };
    socket.on('error', left);
    // A client that leaves without closing would keep its half of the connection open for ever.
    socket.once('end', left);
    socket.once('readable', first);
  });
}
