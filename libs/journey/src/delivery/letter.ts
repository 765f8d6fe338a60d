import { createHash } from 'node:crypto';
import { NOTIFICATION_KINDS, type NotificationKind } from '../notification/kinds.ts';
import type { Mail, Push } from './ports.ts';
import { dirOf, FRAME, type Language, SAYS } from './words.ts';

/** One notice in a letter: its kind, and whether it is about whoever gets the letter. Nothing else is known here, so nothing else can be written. */
export interface Line {
  readonly kind: NotificationKind;
  readonly isOwn: boolean;
}

export interface Letter {
  readonly id: string;
  readonly language: Language;
  /** Of the portal, without a slash at its end. */
  readonly home: string;
  readonly lines: readonly Line[];
  /** Stops mails of these kinds by one press. */
  readonly stop?: string | undefined;
}

export const LIST = '/member/notifications';
export const SETTINGS = '/member/notifications/settings';

/** Each kind once, in the table's order, with how many there are. */
function saying(lines: readonly Line[], isOwn: boolean, language: Language): string[] {
  return NOTIFICATION_KINDS.flatMap((kind) => {
    const many = lines.filter((line) => line.kind === kind && line.isOwn === isOwn).length;
    if (many === 0) return [];
    return [many === 1 ? SAYS[language][kind] : `${SAYS[language][kind]} (${many})`];
  });
}

/** A mail that tells of everything in it. Nothing is fetched when it is opened: no picture, no style sheet, no address that knows who reads. */
export function mailOf({ id, language, home, lines, stop }: Letter, to: string, from: string, now: Date): Mail {
  const words = FRAME[language];
  const parts = [true, false].flatMap((isOwn) => {
    const said = saying(lines, isOwn, language);
    return said.length ? [{ title: isOwn ? words.own : words.others, said }] : [];
  });
  const [list, settings] = [`${home}${LIST}`, `${home}${SETTINGS}`];
  const text = [
    ...parts.flatMap(({ title, said }) => [title, ...said.map((one) => `- ${one}`), '']),
    ...[`${words.open}:`, list, '', `${words.settings}:`, settings, '', words.foot],
  ].join('\n');
  const html = pageOf(language, words.subject, [
    ...parts.map(({ title, said }) => `<p>${escape(title)}</p><ul>${said.map((one) => `<li>${escape(one)}</li>`).join('')}</ul>`),
    `<p><a href="${escape(list)}">${escape(words.open)}</a></p>`,
    `<p style="font-size:14px"><a href="${escape(settings)}">${escape(words.settings)}</a></p><p style="font-size:14px">${escape(words.foot)}</p>`,
  ]);
  return {
    id,
    to,
    raw: messageOf({
      id,
      to,
      from,
      subject: words.subject,
      text,
      html,
      now,
      unsubscribe: stop ?? settings,
      isOneClick: stop !== undefined,
    }),
  };
}

/** The mail that asks whether an address is right. */
export function codeMailOf(id: string, language: Language, code: string, to: string, from: string, now: Date): Mail {
  const words = FRAME[language];
  const text = `${words.code}\n\n${code}\n\n${words.codeFoot}`;
  const html = pageOf(language, words.codeSubject, [
    `<p>${escape(words.code)}</p><p style="font-size:24px"><bdi dir="ltr">${escape(code)}</bdi></p><p style="font-size:14px">${escape(words.codeFoot)}</p>`,
  ]);
  return { id, to, raw: messageOf({ id, to, from, subject: words.codeSubject, text, html, now }) };
}

/** What a browser shows. Several at once say how many, never which of them a screen that anybody sees should not show. */
export function pushOf({ id, language, lines }: Letter, urgent: boolean): Push {
  const said = [true, false].flatMap((isOwn) =>
    saying(lines, isOwn, language).map((one) => (isOwn ? one : `${FRAME[language].others} ${one}`)),
  );
  return { id, title: FRAME[language].subject, body: said.join('\n'), url: LIST, language, dir: dirOf(language), urgent };
}

const pageOf = (language: Language, title: string, parts: readonly string[]): string =>
  `<!doctype html><html lang="${language}" dir="${dirOf(language)}"><head><meta charset="utf-8"><title>${escape(title)}</title></head>` +
  `<body dir="${dirOf(language)}" style="font:16px/1.5 sans-serif">${parts.join('')}</body></html>`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);

interface Message {
  readonly id: string;
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly now: Date;
  readonly unsubscribe?: string;
  readonly isOneClick?: boolean;
}

/** RFC 5322 with both forms of the words (RFC 2046), in base64 so that every script passes every relay. */
function messageOf({ id, to, from, subject, text, html, now, unsubscribe, isOneClick }: Message): string {
  const domain = /@([^\s>]+)>?$/.exec(from)?.[1] ?? 'careway.invalid';
  const boundary = `careway-${createHash('sha256').update(id).digest('hex').slice(0, 24)}`;
  const part = (type: string, content: string) =>
    `--${boundary}\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(content)}\r\n`;
  const head = [
    `Message-ID: <${id}@${domain}>`,
    `Date: ${now.toUTCString().replace('GMT', '+0000')}`,
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${encodedWords(subject)}`,
    ...(unsubscribe ? [`List-Unsubscribe: <${unsubscribe}>`] : []),
    // by RFC 8058: a mailbox may press it for its owner
    ...(isOneClick ? ['List-Unsubscribe-Post: List-Unsubscribe=One-Click'] : []),
    // by RFC 3834: nobody's absence note answers it
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
  ];
  return `${head.join('\r\n')}\r\n\r\n${part('text/plain', text)}${part('text/html', html)}--${boundary}--\r\n`;
}

/** RFC 2047: words of at most 75 characters, none of which cuts a character in two. */
function encodedWords(text: string): string {
  const words: string[] = [''];
  for (const sign of text) {
    const longer = words.at(-1)! + sign;
    if (Buffer.byteLength(longer) > 45) words.push(sign);
    else words[words.length - 1] = longer;
  }
  return words.map((word) => `=?utf-8?B?${Buffer.from(word).toString('base64')}?=`).join('\r\n ');
}

const base64 = (text: string): string =>
  Buffer.from(text)
    .toString('base64')
    .replace(/.{76}(?=.)/g, '$&\r\n');
