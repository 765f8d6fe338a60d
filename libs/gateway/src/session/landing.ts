/**
 * Where to go after signing in: a path of this origin, else the start. Whatever a browser could read as another host
 * (`//host`, `/\host`, control characters that it drops, a scheme) is refused, and so are our own sign-in addresses.
 */
export function landing(to: unknown, origin: string): string {
  if (typeof to !== 'string' || to.length > 2000 || !/^\/(?![/\\])/.test(to) || /[\\\p{Cc}]/u.test(to)) return '/';
  const url = URL.parse(to, origin);
  if (url?.origin !== new URL(origin).origin || /^\/(auth|oidc)(\/|$)/.test(url.pathname)) return '/';
  // Read anew after the browser's own tidying: `/.//host` becomes `//host`.
  return url.pathname.startsWith('//') ? '/' : url.pathname + url.search + url.hash;
}
