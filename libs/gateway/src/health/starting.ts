import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

/** A start from what was built takes a few seconds: who asks again after this long has lost little. */
const RETRY_SECONDS = 2;
const WORDS = [
  ['en', 'ltr', 'Careway is starting', 'This page opens by itself in a moment.'],
  ['he', 'rtl', 'Careway עולה', 'העמוד ייפתח מעצמו בעוד רגע.'],
  ['ar', 'rtl', 'جارٍ تشغيل Careway', 'ستُفتح هذه الصفحة من تلقاء نفسها بعد لحظات.'],
  ['ru', 'ltr', 'Careway запускается', 'Страница откроется сама через мгновение.'],
] as const;
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="${RETRY_SECONDS}"><title>Careway</title>
<style>:root{color-scheme:light dark}body{font:1.125rem/1.6 system-ui,sans-serif;max-width:32rem;margin:12vh auto;padding:0 1.5rem}section{margin-block:1.5rem}h2{font-size:1.125rem;margin:0}p{margin:0}</style>
<main>${WORDS.map(([lang, dir, title, says]) => `<section lang="${lang}" dir="${dir}"><h2>${title}</h2><p>${says}</p></section>`).join('')}</main></html>`;

/** What the port answers before the gateway stands: it lives, it is not ready, come back soon. */
export const answerStarting: RequestListener = (request: IncomingMessage, response: ServerResponse) => {
  const path = request.url?.split('?')[0];
  // A connection that was kept would go on meeting us when the gateway has taken over in another process.
  const headers = { connection: 'close', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
  const json = (code: number, body: object, more: object = {}) =>
    response.writeHead(code, { ...headers, ...more, 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
  if (path === '/health/live') return json(200, { status: 'live' });
  const later = { 'retry-after': String(RETRY_SECONDS) };
  if (path === '/health/ready') return json(503, { status: 'starting', services: {} }, later);
  if (!request.headers.accept?.includes('text/html'))
    return json(503, { status: 'starting', message: 'Careway is starting. Ask again in a moment.' }, later);
  return response.writeHead(503, { ...headers, ...later, 'content-type': 'text/html; charset=utf-8' }).end(PAGE);
};
