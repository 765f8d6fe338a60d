import type { FastifyReply, FastifyRequest } from 'fastify';

/** Why a sign-in did not end with a session. */
export type SignInProblem = 'expired' | 'refused' | 'unreachable';

interface Words {
  dir: 'rtl' | 'ltr';
  title: string;
  again: string;
  because: Record<SignInProblem, string>;
}

const WORDS: Record<string, Words> = {
  he: {
    dir: 'rtl',
    title: 'הכניסה לא הושלמה',
    again: 'כניסה מחדש',
    because: {
      expired: 'עבר יותר מדי זמן, או שהכניסה הושלמה בחלון אחר. שום דבר לא אבד.',
      refused: 'אי אפשר להיכנס כך. שום דבר לא השתנה. המוקד יכול לעזור בטלפון.',
      unreachable: 'שירות הכניסה לא עונה כרגע. שום דבר לא אבד; אפשר לנסות שוב בעוד רגע.',
    },
  },
  ar: {
    dir: 'rtl',
    title: 'لم يكتمل الدخول',
    again: 'الدخول من جديد',
    because: {
      expired: 'مرّ وقت طويل، أو اكتمل الدخول في نافذة أخرى. لم يُفقد شيء.',
      refused: 'لا يمكن الدخول بهذه الطريقة. لم يتغير شيء. يمكن لمركز الخدمة المساعدة هاتفيًا.',
      unreachable: 'خدمة الدخول لا تجيب الآن. لم يُفقد شيء، ويمكن المحاولة بعد لحظة.',
    },
  },
  en: {
    dir: 'ltr',
    title: 'The sign-in was not finished',
    again: 'Sign in again',
    because: {
      expired: 'It took too long, or it was finished in another window. Nothing is lost.',
      refused: 'You cannot sign in this way. Nothing has changed. The service centre can help by phone.',
      unreachable: 'The sign-in service does not answer right now. Nothing is lost; try again in a moment.',
    },
  },
  ru: {
    dir: 'ltr',
    title: 'Вход не завершён',
    again: 'Войти снова',
    because: {
      expired: 'Прошло слишком много времени, или вход завершён в другом окне. Ничего не потеряно.',
      refused: 'Так войти нельзя. Ничего не изменилось. Сервисный центр поможет по телефону.',
      unreachable: 'Служба входа сейчас не отвечает. Ничего не потеряно, можно попробовать через минуту.',
    },
  },
};

const STATUS: Record<SignInProblem, number> = { expired: 400, refused: 403, unreachable: 503 };

/** Without scripts or files of its own: it stands also when nothing else does. */
export const STYLE = `:root{color-scheme:light dark}body{margin:0;min-block-size:100vh;display:grid;place-content:center;padding:1.25rem;box-sizing:border-box;
font:400 1.0625rem/1.55 "IBM Plex Sans","Noto Sans",system-ui,sans-serif;background:light-dark(#fff,#162225);color:light-dark(#14262b,#edf3f2)}
main{max-inline-size:27rem}h1{font-size:1.625rem;line-height:1.25;margin:0}
a{display:inline-flex;align-items:center;min-block-size:3rem;padding-inline:1.25rem;border-radius:.75rem;font-weight:600;text-decoration:none;
background:light-dark(#0b5860,#84d6d0);color:light-dark(#fff,#06282b)}`;

export function languageOf(request: FastifyRequest): string {
  const chosen = /(?:^|;\s*)careway-language=([a-z]{2})/.exec(request.headers.cookie ?? '')?.[1];
  const wishes = [chosen, ...(request.headers['accept-language'] ?? '').split(',', 10).map((tag) => tag.trim().slice(0, 2).toLowerCase())];
  return wishes.find((wish) => wish !== undefined && Object.hasOwn(WORDS, wish)) ?? 'he';
}

/** Says in the person's language why there is no session, and leads back to the sign-in. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: SignInProblem, styleNonce: string): FastifyReply {
  const language = languageOf(request);
  const { dir, title, again, because } = WORDS[language]!;
  return reply
    .code(STATUS[problem])
    .headers({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src 'nonce-${styleNonce}'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    })
    .send(
      `<!doctype html><html lang="${language}" dir="${dir}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · Careway</title>
<style nonce="${styleNonce}">${STYLE}</style></head>
<body><main><h1>${title}</h1><p>${because[problem]}</p><p><a href="/auth/sign-in">${again}</a></p></main></body></html>`,
    );
}
