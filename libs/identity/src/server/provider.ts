import { type Configuration, type KoaContextWithOIDC, Provider } from 'oidc-provider';
import { accountByPerson } from '../account/account.ts';
import { postgresAdapter } from '../database/adapter.ts';
import type { Keys } from '../database/keys.ts';
import { LOCALES } from '../locale.ts';
import { problemPage } from '../pages/message-page.ts';
import { type IssuerContext, messagePageOf } from './context.ts';
import { pageHeaders } from './headers.ts';
import { answerWithoutSession, leave, left } from './leave.ts';

export const CLIENT_ID = 'careway-portal';
export const CALLBACK_PATH = '/auth/callback';
const SCOPE = 'openid profile';
const MINUTES = 60;
const HOURS = 60 * MINUTES;

/** Our own portal asks for nothing that a person could refuse, so its grant is made without a question. */
async function ownGrant(ctx: KoaContextWithOIDC) {
  const { client, session, provider } = ctx.oidc;
  if (!client || !session?.accountId) return undefined;
  const id = session.grantIdFor(client.clientId);
  const existing = id === undefined ? undefined : await provider.Grant.find(id);
  if (existing && existing.accountId === session.accountId) return existing;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(SCOPE);
  await grant.save();
  return grant;
}

function configuration(context: IssuerContext, keys: Keys): Configuration {
  const { origins, pool } = context;
  const port = new URL(context.issuer).port || 'default';
  const cookie = { httpOnly: true, secure: true, sameSite: 'lax', signed: true } as const;
  return {
    adapter: postgresAdapter(pool),
    clients: [
      {
        client_id: CLIENT_ID,
        client_secret: keys.client,
        redirect_uris: origins.map((origin) => origin + CALLBACK_PATH),
        post_logout_redirect_uris: origins.map((origin) => `${origin}/`),
        grant_types: ['authorization_code'],
        response_types: ['code'],
        response_modes: ['query'],
        id_token_signed_response_alg: 'ES256',
        scope: SCOPE,
      },
    ],
    responseTypes: ['code'],
    scopes: ['openid'],
    allowOmittingSingleRegisteredRedirectUri: false,
    pkce: { required: () => true },
    clientAuthMethods: ['client_secret_basic'],
    // The ID token carries all: there is no userinfo and nothing else that an access token would open.
    claims: { openid: ['sub', 'careway_kind'], profile: ['name', 'locale'] },
    conformIdTokenClaims: false,
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      resourceIndicators: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => leave(context, ctx, form),
        postLogoutSuccessSource: (ctx) => left(context, ctx),
      },
    },
    discovery: { ui_locales_supported: [...LOCALES] },
    jwks: { keys: keys.signature },
    cookies: {
      keys: keys.cookie,
      // Cookies ignore ports, so the name carries it.
      names: { session: `__Host-careway-oidc-${port}`, interaction: `__Secure-careway-ask-${port}`, resume: `__Secure-careway-on-${port}` },
      long: { ...cookie, path: '/' },
      short: cookie,
    },
    ttl: {
      Session: 12 * HOURS,
      Grant: 12 * HOURS,
      Interaction: 15 * MINUTES,
      AuthorizationCode: 60,
      IdToken: 5 * MINUTES,
      AccessToken: 60,
    },
    interactions: { url: (_ctx, interaction) => `${new URL(context.issuer).pathname}/interaction/${interaction.uid}` },
    loadExistingGrant: ownGrant,
    async findAccount(_ctx, personId) {
      const account = await accountByPerson(pool, personId);
      if (!account || account.disabledAt) return undefined;
      const { kind, displayName, locale } = account;
      return { accountId: personId, claims: () => ({ sub: personId, careway_kind: kind, name: displayName, locale }) };
    },
    renderError(ctx, out) {
      ctx.set(pageHeaders([]));
      const expired = out.error === 'invalid_request' && /session|expired/i.test(out.error_description ?? '');
      const detail = expired ? undefined : [out.error, out.error_description].filter(Boolean).join(': ');
      ctx.body = problemPage(messagePageOf(context, ctx.req), expired ? 'expired' : 'failed', detail);
    },
  };
}

/** The issuer itself: authorization code flow with PKCE for our own portal, and nothing beside it. */
export function makeProvider(context: IssuerContext, keys: Keys): Provider {
  const provider = new Provider(context.issuer, configuration(context, keys));
  // Our mount sets the forwarded headers itself, from the issuer's address; what a client sends there never arrives.
  provider.proxy = true;
  const createContext = provider.createContext.bind(provider);
  provider.createContext = (request, response) => {
    const ctx = createContext(request, response);
    // Browsers take Secure cookies on http://localhost; elsewhere TLS ends before us.
    ctx.cookies.secure = true;
    return ctx;
  };
  provider.use((ctx, next) => answerWithoutSession(provider, ctx, next));
  const fault = (error: unknown) => context.log({ level: 'error', message: 'The issuer failed', error });
  provider.on('server_error', (_ctx, error) => fault(error));
  // Koa's own way out, which prints to the console unless it is told otherwise.
  provider.onerror = fault;
  return provider;
}
