import { answerStarting, Listener } from '@careway/gateway';
import type { Server } from 'node:net';
import { portInWords } from './free-port.ts';

/** What is not handed over within this time will not be. */
const PATIENCE_MS = 10_000;
/** Nobody on a doorstep waits for an answer that takes long. */
const LEAVING_MS = 500;
const MESSAGE = 'doorstep';

/** Takes the one port at once: until the gateway stands, it says that Careway lives and is starting. @throws PortTakenError */
export async function openDoorstep(port: number, host = '127.0.0.1'): Promise<Listener> {
  const listener = new Listener(answerStarting);
  try {
    await listener.open(port, host);
  } catch (error) {
    throw portInWords(port, error as NodeJS.ErrnoException);
  }
  return listener;
}

/** What a process is told of a port that it is handed, and the socket itself. */
export const handDoorstep = (listener: Listener): readonly [message: string, socket: Server] => [MESSAGE, listener.server];

/** The port that whoever started this process has held so far: the same socket, so nobody who asks is refused in between. */
export async function takeDoorstep(): Promise<Listener> {
  const listener = new Listener(answerStarting);
  const socket = await new Promise<Server>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('Whoever started this process did not hand over its port.')), PATIENCE_MS);
    process.on('message', function take(message, handle) {
      if (message !== MESSAGE) return;
      clearTimeout(late);
      process.off('message', take);
      resolve(handle as Server);
    });
  });
  await new Promise<void>((resolve) => listener.server.listen(socket, resolve));
  return listener;
}

/** Nothing more is answered from here; a socket that was handed over goes on with whoever has it. */
export const leaveDoorstep = (listener: Listener): Promise<void> => listener.close(LEAVING_MS);
