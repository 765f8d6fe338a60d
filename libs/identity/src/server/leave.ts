import type { KoaContextWithOIDC, Provider } from 'oidc-provider';
import { leavePage, leftPage } from '../pages/message-page.ts';
import { type IssuerContext, messagePageOf } from './context.ts';
import { pageHeaders } from './headers.ts';

type Context = Parameters<Parameters<Provider['use']>[0]>[0];

/** An own return address with the state, or undefined when the client did not register it. */
async function returnAddress(provider: Provider, ctx: Context): Promise<string | undefined> {
  const { client_id: clientId, post_logout_redirect_uri: uri, state } = ctx.query;
  if (typeof clientId !== 'string' || typeof uri !== 'string') return undefined;
  const client = await provider.Client.find(clientId);
  if (!client?.postLogoutRedirectUriAllowed(uri)) return undefined;
  const address = new URL(uri);
  if (typeof state === 'string') address.searchParams.set('state', state);
  return address.href;
}

/**
 * Signing out without a sign-in here: straight on. The library would answer with a form that sends itself by an inline script,
 * which our pages don't have.
 */
export async function answerWithoutSession(provider: Provider, ctx: Context, next: () => Promise<unknown>): Promise<void> {
  if (ctx.path !== '/session/end' || ctx.method !== 'GET') return void (await next());
  const session = await provider.Session.get(ctx);
  if (session.accountId !== undefined) return void (await next());
  ctx.set('cache-control', 'no-store');
  ctx.redirect((await returnAddress(provider, ctx)) ?? `${new URL(provider.issuer).pathname}/session/end/success`);
  ctx.status = 303;
}

/**
 * RP-initiated logout. An ID token of this very session proves that our portal asks: the session and its grants end at once.
 * Without one, anybody's link could have led here, so the person is asked.
 */
export async function leave(context: IssuerContext, ctx: KoaContextWithOIDC, form: string): Promise<void> {
  const { session, provider, params } = ctx.oidc;
  const hint: unknown = ctx.oidc.entities.IdTokenHint?.payload.sub;
  if (!session || hint === undefined || hint !== session.accountId) {
    ctx.set(pageHeaders(context.origins));
    ctx.body = leavePage(messagePageOf(context, ctx.req), form);
    return;
  }
  for (const { grantId } of Object.values(session.authorizations ?? {})) {
    if (grantId === undefined) continue;
    await provider.AuthorizationCode.revokeByGrantId(grantId);
    await provider.AccessToken.revokeByGrantId(grantId);
    await provider.Grant.adapter.destroy(grantId);
  }
  await session.destroy();
  ctx.cookies.set(provider.cookieName('session'), null, { path: '/', signed: true, httpOnly: true, sameSite: 'lax', secure: true });
  const target = typeof params?.post_logout_redirect_uri === 'string' ? params.post_logout_redirect_uri : undefined;
  const address = new URL(target ?? ctx.oidc.urlFor('end_session_success'));
  if (target !== undefined && typeof params?.state === 'string') address.searchParams.set('state', params.state);
  ctx.redirect(address.href);
  ctx.status = 303;
}

export function left(context: IssuerContext, ctx: KoaContextWithOIDC): void {
  ctx.set(pageHeaders([]));
  ctx.body = leftPage(messagePageOf(context, ctx.req));
}
