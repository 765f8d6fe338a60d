import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Provider } from 'oidc-provider';
import { type Account, accountByPerson, accountByUsername, demoPeople, secretOf } from '../account/account.ts';
import { takeAttempt } from '../account/brake.ts';
import { secretMatches } from '../account/secret.ts';
import { isLocale, type Locale, LOCALE_COOKIE } from '../locale.ts';
import { problemPage } from '../pages/message-page.ts';
import { type SignInFault, signInPage } from '../pages/sign-in-page.ts';
import { type IssuerContext, localeOf, messagePageOf, themeFor } from './context.ts';
import { pageHeaders } from './headers.ts';

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>;
type Verdict = { account: Account } | { fault: SignInFault };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const STATUS: Record<SignInFault['type'], number> = { missing: 400, wrong: 401, closed: 403, wait: 429 };
const YEAR = 365 * 24 * 3600;

async function byPassword(context: IssuerContext, form: URLSearchParams, address: string): Promise<Verdict> {
  const username = (form.get('username') ?? '').trim();
  const password = form.get('password') ?? '';
  if (username === '' || password === '' || username.length > 200 || password.length > 1000) return { fault: { type: 'missing' } };
  const attempt = await takeAttempt(context.pool, username, address);
  if (attempt.wait !== undefined) return { fault: { type: 'wait', minutes: attempt.wait } };
  const account = await accountByUsername(context.pool, username);
  const right = await secretMatches(password, account && (await secretOf(context.pool, account.personId)));
  if (!account || !right) return { fault: { type: 'wrong' } };
  await attempt.succeeded();
  // Said only to somebody who knows the password: to others the account does not exist.
  return account.disabledAt ? { fault: { type: 'closed' } } : { account };
}

async function byCard(context: IssuerContext, personId: string): Promise<Verdict> {
  const people = context.demo && UUID.test(personId) ? await demoPeople(context.pool) : [];
  const isShown = people.some((person) => person.personId === personId.toLowerCase());
  const account = isShown ? await accountByPerson(context.pool, personId) : undefined;
  return account && !account.disabledAt ? { account } : { fault: { type: 'closed' } };
}

/** A form of another site carries its own origin; one of ours the issuer's, or nothing where the client is not a browser. */
const isForeign = (context: IssuerContext, request: FastifyRequest): boolean => {
  const { origin } = request.headers;
  return origin === undefined ? request.headers['sec-fetch-site'] === 'cross-site' : origin !== new URL(context.issuer).origin;
};

/** The pages between the portal's question "who is this?" and the issuer's answer. */
export function signInRoutes(app: FastifyInstance, context: IssuerContext, provider: Provider): void {
  const path = `${new URL(context.issuer).pathname}/interaction/:uid`;

  /** The question that this address and this browser's cookie belong to; undefined when it has expired or was answered. */
  async function interactionOf(
    request: FastifyRequest<{ Params: { uid: string } }>,
    reply: FastifyReply,
  ): Promise<Interaction | undefined> {
    const interaction = await provider.interactionDetails(request.raw, reply.raw).catch(() => undefined);
    return interaction?.uid === request.params.uid && interaction.prompt.name === 'login' ? interaction : undefined;
  }

  async function show(request: FastifyRequest, reply: FastifyReply, interaction: Interaction, fault?: SignInFault, username?: string) {
    const locale = pageLocale(request, interaction);
    const target = String(interaction.params.redirect_uri);
    const people = context.demo ? await demoPeople(context.pool) : [];
    const page = signInPage({
      locale,
      theme: themeFor(request.raw),
      assets: context.assets,
      self: new URL(request.url, context.issuer).pathname,
      people,
      isMaking: context.demo && people.length === 0,
      ...(fault && { fault }),
      ...(username !== undefined && { username }),
    });
    return reply
      .code(fault ? STATUS[fault.type] : 200)
      .headers(pageHeaders([new URL(target).origin]))
      .send(page);
  }

  const expired = (request: FastifyRequest, reply: FastifyReply) =>
    reply
      .code(400)
      .headers(pageHeaders([]))
      .send(problemPage(messagePageOf(context, request.raw), 'expired'));

  app.get<{ Params: { uid: string } }>(path, async (request, reply) => {
    const interaction = await interactionOf(request, reply);
    if (!interaction) return expired(request, reply);
    const chosen = query(request).get('lang');
    if (isLocale(chosen)) reply.header('set-cookie', localeCookie(chosen, context.issuer));
    return show(request, reply, interaction);
  });

  app.post<{ Params: { uid: string }; Body: URLSearchParams }>(path, async (request, reply) => {
    if (isForeign(context, request))
      return reply
        .code(403)
        .headers(pageHeaders([]))
        .send(problemPage(messagePageOf(context, request.raw), 'failed', 'foreign origin'));
    const interaction = await interactionOf(request, reply);
    if (!interaction) return expired(request, reply);
    const form = request.body;
    const personId = form.get('person');
    const verdict = personId === null ? await byPassword(context, form, request.ip) : await byCard(context, personId);
    if ('fault' in verdict) return show(request, reply, interaction, verdict.fault, form.get('username') ?? undefined);
    await forgetOther(provider, interaction, verdict.account.personId);
    const login = { accountId: verdict.account.personId, remember: false, amr: [personId === null ? 'pwd' : 'demo'] };
    const next = await provider.interactionResult(request.raw, reply.raw, { login });
    return reply.header('cache-control', 'no-store').redirect(next, 303);
  });
}

const query = (request: FastifyRequest): URLSearchParams => new URL(request.url, 'http://localhost').searchParams;

function pageLocale(request: FastifyRequest, interaction: Interaction): Locale {
  const { ui_locales: uiLocales } = interaction.params;
  return localeOf(request.raw, {
    chosen: query(request).get('lang') ?? undefined,
    uiLocales: typeof uiLocales === 'string' ? uiLocales : undefined,
  });
}

/** Not Secure on plain HTTP: the portal's script could not change it then. */
const localeCookie = (locale: Locale, issuer: string): string =>
  `${LOCALE_COOKIE}=${locale}; Path=/; Max-Age=${YEAR}; SameSite=Lax${issuer.startsWith('https:') ? '; Secure' : ''}`;

/** Somebody else is signed in at the issuer in this browser: that session ends here, instead of by a page with a script. */
async function forgetOther(provider: Provider, interaction: Interaction, personId: string): Promise<void> {
  const { session } = interaction;
  if (!session || session.accountId === personId) return;
  const other = await provider.Session.findByUid(session.uid);
  await other?.destroy();
  delete interaction.session;
  await interaction.save(interaction.exp - Math.floor(Date.now() / 1000));
}
