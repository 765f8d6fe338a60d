import { expect, test } from '@jest/globals';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { mailOf } from './letter.ts';
import { relayOf, SmtpMail } from './world.ts';

/** A relay outside the payer: takes one mail a connection, or says that it can't (RFC 5321). */
async function relay(answer: string) {
  const taken: { from: string; to: string; data: string }[] = [];
  const server = createServer((socket) => {
    const mail = { from: '', to: '', data: '' };
    let isData = false;
    let rest = '';
    const say = (line: string) => socket.write(`${line}\r\n`);
    socket.on('error', () => undefined);
    say('220 relay.example ESMTP');
    socket.on('data', (bytes) => {
      rest += bytes.toString('latin1');
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        if (isData) {
          if (line !== '.') mail.data += `${line}\r\n`;
          else {
            isData = false;
            taken.push({ ...mail });
            say(answer);
          }
        } else if (/^(EHLO|HELO)/.test(line)) say('250 relay.example');
        else if (line.startsWith('MAIL')) say(((mail.from = line), '250 ok'));
        else if (line.startsWith('RCPT')) say(((mail.to = line), '250 ok'));
        else if (line === 'DATA') say(((isData = true), '354 go on'));
        else if (line === 'QUIT') socket.end('221 bye\r\n');
        else say('250 ok');
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { taken, url: `smtp://127.0.0.1:${port}`, close: () => server.close() };
}
const letter = {
  id: '019a0000-0000-7000-8000-00000000000a',
  language: 'ar',
  home: 'https://careway.example',
  lines: [{ kind: 'message', isOwn: true }],
} as const;

test('a relay is given the very bytes that a folder would keep, to the one address', async () => {
  const { taken, url, close } = await relay('250 taken');
  const mail = new SmtpMail(url, 'Careway <no-reply@careway.example>');
  const made = mailOf(letter, 'noa@example.org', mail.from, new Date());
  await mail.send(made);
  mail.close();
  close();
  expect(taken).toMatchObject([
    { from: expect.stringContaining('<no-reply@careway.example>'), to: expect.stringContaining('<noa@example.org>') },
  ]);
  expect(taken[0]!.data).toBe(made.raw);
});

test('what a relay does not take is an error that is tried again, and one that is away is one too', async () => {
  const { url, close } = await relay('451 try later');
  const mail = new SmtpMail(url, 'no-reply@careway.example');
  const made = mailOf(letter, 'noa@example.org', mail.from, new Date());
  await expect(mail.send(made)).rejects.toThrow(/451/);
  mail.close();
  close();
  await expect(new SmtpMail('smtp://127.0.0.1:1', 'a@b.example').send(made)).rejects.toThrow(/ECONNREFUSED|connect/i);
});

test('a relay is named by an address: with its name and password, encrypted where it says so', () => {
  expect(relayOf('smtps://careway:p%40ss@relay.example')).toEqual({
    host: 'relay.example',
    port: 465,
    secure: true,
    auth: { user: 'careway', pass: 'p@ss' },
  });
  expect(relayOf('smtp://relay.example:2525')).toEqual({ host: 'relay.example', port: 2525, secure: false });
});
