import { connect } from 'node:net';

/** An ApiVersions request of version 0 without a client id: what any broker answers, once it serves requests. */
const request = Buffer.from([0, 0, 0, 10, 0, 18, 0, 0, 0, 0, 0, 1, 0xff, 0xff]);

const answersOnce = (port) =>
  new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const end = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(2_000, () => end(false));
    socket.once('error', () => end(false));
    socket.once('close', () => end(false));
    socket.once('connect', () => socket.write(request));
    socket.once('data', () => end(true));
  });

/** Waits until the broker on this port answers a request. False when `lives` says no first, or after `within` ms. */
export async function answers(port, lives = () => true, within = 60_000) {
  const until = Date.now() + within;
  while (lives() && Date.now() < until) {
    if (await answersOnce(port)) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}
