import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

type Options = Readonly<{
  login?: { userName: string; password: string };
  names?: Readonly<Record<string, number>>;
}>;

/** A small SOCKS 5 proxy (RFC 1928, RFC 1929), for host names: it notes where it was asked to connect to. */
export async function socksProxy({ login, names = {} }: Options = {}) {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    sockets.add(client);
    client.on('error', () => undefined);
    void serve(client).catch(() => client.destroy());
  });
  const serve = async (client: Socket) => {
    const [, methods = 0] = await take(client, 2);
    const offered = await take(client, methods);
    const method = login ? 2 : 0;
    if (!offered.includes(method)) return void client.end(Buffer.from([5, 0xff]));
    client.write(Buffer.from([5, method]));
    if (login && !(await isRight(client, login))) return void client.end(Buffer.from([1, 1]));
    if (login) client.write(Buffer.from([1, 0]));
    const [, , , kind] = await take(client, 4);
    const [length = 0] = kind === 3 ? await take(client, 1) : [4];
    const name = await take(client, length);
    const host = kind === 3 ? name.toString('latin1') : [...name].join('.');
    const port = (await take(client, 2)).readUInt16BE();
    asked.push(`${host}:${port}`);
    const target = names[`${host}:${port}`];
    if (target === undefined) return void client.end(Buffer.from([5, 2, 0, 1, 0, 0, 0, 0, 0, 0]));
    const upstream = connect(target, '127.0.0.1', () => {
      client.write(Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]));
      upstream.pipe(client).pipe(upstream);
    });
    sockets.add(upstream);
    upstream.on('error', () => client.destroy());
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    for (const socket of sockets) socket.destroy();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { port, asked, close };
}

async function isRight(client: Socket, login: { userName: string; password: string }): Promise<boolean> {
  const [, nameLength = 0] = await take(client, 2);
  const userName = (await take(client, nameLength)).toString();
  const [passwordLength = 0] = await take(client, 1);
  const password = (await take(client, passwordLength)).toString();
  return userName === login.userName && password === login.password;
}

async function take(client: Socket, bytes: number): Promise<Buffer> {
  for (;;) {
    if (bytes === 0) return Buffer.alloc(0);
    const read = client.read(bytes) as Buffer | null;
    if (read) return read;
    await new Promise((resolve) => client.once('readable', resolve));
  }
}
