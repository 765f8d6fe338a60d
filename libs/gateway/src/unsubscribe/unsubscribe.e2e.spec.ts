import { SYSTEMS } from '@careway/access';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Clinic, startClinic } from '../../test/clinic.ts';

let clinic: Clinic;
beforeAll(async () => {
  clinic = await startClinic();
});
afterAll(() => clinic.close());

const ONE_CLICK = 'List-Unsubscribe=One-Click';
const at = (link: string): string => `${clinic.gateway.url}/unsubscribe/${link}`;
const press = (link: string, body = ONE_CLICK, type = 'application/x-www-form-urlencoded', more: Record<string, string> = {}) =>
  fetch(at(link), { method: 'POST', headers: { 'content-type': type, ...more }, body });

test('one press without a cookie or a header of ours stops it, in both forms that RFC 8058 lets a mailbox use', async () => {
  clinic.services.treatment.claims.length = 0;
  const boundary = '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n';
  for (const answer of [await press('good'), await press('good', boundary, 'multipart/form-data; boundary=x')]) {
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(await answer.text()).toContain('<h1>');
  }
  expect(clinic.services.treatment.claims.map(({ kind, personId }) => [kind, personId])).toEqual(
    Array(2).fill(['system', SYSTEMS['mail-door']]),
  );
});

test('reading the link changes nothing and offers the press, in the language of the reader, on a page without scripts', async () => {
  clinic.services.treatment.claims.length = 0;
  const answer = await fetch(at('good'), { headers: { 'accept-language': 'ru-RU,ru;q=0.9' } });
  const page = await answer.text();
  expect([answer.status, /<html lang="(..)" dir="(...)"/.exec(page)?.slice(1)]).toEqual([200, ['ru', 'ltr']]);
  expect(page).toContain('<form method="post"><input type="hidden" name="List-Unsubscribe" value="One-Click">');
  expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'.*form-action 'self'/);
  expect(page).not.toContain('<script');
  expect(clinic.services.treatment.claims).toEqual([]);
});

test('another body is no press; a link that nobody made is gone; while nothing answers a mailbox may come again', async () => {
  expect((await press('good', 'x=1')).status).toBe(400);
  expect((await press('good', '{}', 'application/json')).status).toBe(400);
  expect((await press('other')).status).toBe(410);
  const away = await press('away');
  expect([away.status, away.headers.get('retry-after')]).toEqual([503, '60']);
});

test('whoever presses very often from one place is told to wait', async () => {
  const statuses = new Set<number>();
  for (let n = 0; n < 130; n++) statuses.add((await fetch(at('good'))).status);
  expect(statuses).toEqual(new Set([200, 429]));
});
