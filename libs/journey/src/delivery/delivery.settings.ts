import type { Settings } from '@careway/service';
import { z } from 'zod';
import { FolderMail, FolderPush, OutboxFolder } from './outbox-folder.ts';
import { UnsubscribeLinks } from '../unsubscribe/unsubscribe-link.ts';
import { Portal } from './portal.ts';
import { type MailPort, NoMail, NoPush, type PushPort } from './ports.ts';
import { SmtpMail, vapid, WebPush, type Vapid } from './world.ts';

/** Where mail and pushes are left as files; the embedded shape names a folder of its data folder. */
export const OUTBOX = 'NOTIFICATION_OUTBOX';
/** The key pair that browsers know the payer by (VAPID), as JSON; the embedded shape makes one at its first start. */
export const PUSH_KEYS = 'PUSH_KEYS';
/** The portal's own address, for links. */
export const PORTAL_URL = 'PORTAL_URL';
/** Seals the links by which mail is stopped without a sign-in; with another one those that were sent are good no more. */
export const NOTICE_KEY = 'NOTICE_KEY';
const [SMTP, FROM, CONTACT] = ['SMTP_URL', 'MAIL_FROM', 'PUSH_CONTACT'] as const;

const isJson = (text: string): boolean => {
  try {
    return vapid.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
};

/** All optional: without any of them notices stand in the list and nothing leaves the house. */
export const deliveryEnvironment = {
  [OUTBOX]: z.string().optional(),
  [PUSH_KEYS]: z.string().refine(isJson, 'must be {"publicKey": ..., "privateKey": ...}').optional(),
  [NOTICE_KEY]: z.string().min(32).optional(),
  [PORTAL_URL]: z.url({ protocol: /^https?$/ }).optional(),
  [SMTP]: z.url({ protocol: /^smtps?$/ }).optional(),
  [FROM]: z
    .string()
    .regex(/^[^\r\n]*<?[^\s@<>]+@[^\s@<>]+>?$/, 'must be an address, or a name with an address in angle brackets')
    .optional(),
  [CONTACT]: z
    .string()
    .regex(/^(mailto:|https:\/\/)\S+$/, 'must be mailto: or https:')
    .optional(),
};

export function portalOf(settings: Settings): Portal {
  const key = settings.get(NOTICE_KEY);
  return new Portal((settings.get(PORTAL_URL) ?? 'http://localhost:4000').replace(/\/$/, ''), key ? new UnsubscribeLinks(key) : undefined);
}

/** A relay where one is named, else the folder, else nothing. */
export function mailOf(settings: Settings): MailPort {
  const [url, from, folder] = [settings.get(SMTP), settings.get(FROM), settings.get(OUTBOX)];
  if (url && from) return new SmtpMail(url, from);
  return folder ? new FolderMail(new OutboxFolder(folder)) : new NoMail();
}

/** Browsers' push services where whoever runs them can ask somebody, else the folder, else nothing. */
export function pushOf(settings: Settings): PushPort {
  const [text, contact, folder] = [settings.get(PUSH_KEYS), settings.get(CONTACT), settings.get(OUTBOX)];
  const keys = text ? (JSON.parse(text) as Vapid) : undefined;
  if (keys && contact) return new WebPush(keys, contact);
  return folder ? new FolderPush(new OutboxFolder(folder), keys?.publicKey ?? null) : new NoPush();
}
