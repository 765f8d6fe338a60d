import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf, STYLE } from '../session/problem-page.ts';

/** `ask`: opened in a browser, nothing is done yet · `done` · `unknown`: this house did not make the link · `away`: nothing answers now. */
export type Standing = 'ask' | 'done' | 'unknown' | 'away';
interface Words {
  readonly dir: 'rtl' | 'ltr';
  readonly title: Readonly<Record<Standing, string>>;
  readonly text: Readonly<Record<Standing, string>>;
  readonly stop: string;
  readonly settings: string;
}

const WORDS: Readonly<Record<string, Words>> = {
  he: {
    dir: 'rtl',
    title: { ask: 'להפסיק מיילים כאלה?', done: 'לא נשלח יותר מיילים כאלה', unknown: 'הקישור כבר לא תקף', away: 'זה לא הצליח עכשיו' },
    text: {
      ask: 'לא נכתוב יותר למייל הזה על דברים מהסוג הזה. כל השאר נשאר כמו שהוא.',
      done: 'ברשימה ב־Careway הכול ממשיך להופיע. אפשר להפעיל את המיילים שוב בהגדרות.',
      unknown: 'שום דבר לא השתנה. אפשר להפסיק מיילים בהגדרות.',
      away: 'שום דבר לא השתנה. אפשר לנסות שוב בעוד רגע.',
    },
    stop: 'להפסיק',
    settings: 'להגדרות',
  },
  ar: {
    dir: 'rtl',
    title: {
      ask: 'إيقاف رسائل كهذه؟',
      done: 'لن نرسل رسائل كهذه بعد الآن',
      unknown: 'لم يعد هذا الرابط صالحًا',
      away: 'لم ينجح ذلك الآن',
    },
    text: {
      ask: 'لن نكتب إلى هذا البريد عن أمور من هذا النوع. وكل ما عدا ذلك يبقى كما هو.',
      done: 'يستمر كل شيء في الظهور في القائمة في Careway. يمكن تشغيل الرسائل من جديد في الإعدادات.',
      unknown: 'لم يتغير شيء. يمكن إيقاف الرسائل في الإعدادات.',
      away: 'لم يتغير شيء. يمكن المحاولة من جديد بعد لحظة.',
    },
    stop: 'إيقاف',
    settings: 'إلى الإعدادات',
  },
  en: {
    dir: 'ltr',
    title: {
      ask: 'Stop mails like this one?',
      done: 'We send no more mails like that one',
      unknown: 'This link is not good any more',
      away: 'That did not work just now',
    },
    text: {
      ask: 'We will not write to this address about things of this kind. Everything else stays as it is.',
      done: 'All of it still stands in the list in Careway. You can turn the mails on again in the settings.',
      unknown: 'Nothing was changed. You can stop mails in the settings.',
      away: 'Nothing was changed. Try again in a moment.',
    },
    stop: 'Stop them',
    settings: 'To the settings',
  },
  ru: {
    dir: 'ltr',
    title: {
      ask: 'Не присылать таких писем?',
      done: 'Таких писем больше не будет',
      unknown: 'Эта ссылка больше не действует',
      away: 'Сейчас не получилось',
    },
    text: {
      ask: 'Мы не будем писать на этот адрес о таких вещах. Всё остальное останется как есть.',
      done: 'В списке в Careway всё по-прежнему есть. Письма можно снова включить в настройках.',
      unknown: 'Ничего не изменилось. Письма можно отключить в настройках.',
      away: 'Ничего не изменилось. Попробуйте ещё раз через минуту.',
    },
    stop: 'Не присылать',
    settings: 'К настройкам',
  },
};

const STATUS: Readonly<Record<Standing, number>> = { ask: 200, done: 200, unknown: 410, away: 503 };
const BUTTON = `button{min-block-size:3rem;padding-inline:1.25rem;border:0;border-radius:.75rem;font:inherit;font-weight:600;
background:light-dark(#0b5860,#84d6d0);color:light-dark(#fff,#06282b)}`;

/** Says in the reader's language how it stands, on a page without scripts or files; it says nothing of anybody. */
export function sendStanding(request: FastifyRequest, reply: FastifyReply, standing: Standing): FastifyReply {
  const language = languageOf(request);
  const { dir, title, text, stop, settings } = WORDS[language]!;
  const nonce = randomBytes(16).toString('base64');
  const form = `<form method="post"><input type="hidden" name="List-Unsubscribe" value="One-Click"><button>${stop}</button></form>`;
  const link = `<p><a href="/member/notifications/settings">${settings}</a></p>`;
  return reply
    .code(STATUS[standing])
    .headers({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'`,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      ...(standing === 'away' && { 'retry-after': '60' }),
    })
    .send(
      `<!doctype html><html lang="${language}" dir="${dir}"><head><meta charset="utf-8"><meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title[standing]} · Careway</title>
<style nonce="${nonce}">${STYLE}${BUTTON}</style></head>
<body><main><h1>${title[standing]}</h1><p>${text[standing]}</p>${standing === 'ask' ? form : link}</main></body></html>`,
    );
}
