interface Cookie {
  value: string;
  path: string;
}

export interface HttpBrowserOptions {
  /** Sent with every request: what a real browser would send by itself. */
  headers?: Record<string, string>;
}

/**
 * As much of a browser as signing in needs: cookies by path, redirects by hand. One host, so no domains. `__Host-` and Secure are
 * kept like others, because the host is localhost.
 */
export class HttpBrowser {
  readonly cookies = new Map<string, Cookie>();

  constructor(private readonly options: HttpBrowserOptions = {}) {}

  /** One request, no redirect followed. */
  async send(url: string | URL, init: RequestInit = {}): Promise<Response> {
    const address = new URL(url);
    const headers = new Headers({ ...this.options.headers, ...Object.fromEntries(new Headers(init.headers)) });
    const cookie = this.cookieHeader(address.pathname);
    if (cookie !== '' && !headers.has('cookie')) headers.set('cookie', cookie);
    const response = await fetch(address, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    return response;
  }

  /** Follows redirects to the first answer that is none; `url` of what it answers is where it ended. */
  async open(url: string | URL, init: RequestInit = {}): Promise<{ response: Response; url: URL; body: string; visited: string[] }> {
    let address = new URL(url);
    let response = await this.send(address, init);
    const visited = [address.href];
    while (response.status >= 300 && response.status < 400) {
      await response.body?.cancel();
      if (visited.length > 20) throw new Error(`Redirected in circles: ${visited.join(' -> ')}`);
      address = new URL(response.headers.get('location') ?? '', address);
      visited.push(address.href);
      response = await this.send(address);
    }
    return { response, url: address, body: await response.text(), visited };
  }

  /** Sends a form as a page of this origin would. */
  post(url: string | URL, fields: Record<string, string>, init: RequestInit = {}) {
    const { origin } = new URL(url);
    const headers = { origin, ...Object.fromEntries(new Headers(init.headers)) };
    return this.open(url, { ...init, method: 'POST', body: new URLSearchParams(fields), headers });
  }

  cookieHeader(path: string): string {
    return [...this.cookies]
      .filter(([, cookie]) => path.startsWith(cookie.path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split(/;\s*/);
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    const attribute = (wanted: string) => attributes.find((one) => one.toLowerCase().startsWith(`${wanted}=`))?.slice(wanted.length + 1);
    const gone = attribute('max-age') === '0' || Date.parse(attribute('expires') ?? '') <= Date.now();
    if (gone || value === '') this.cookies.delete(name);
    else this.cookies.set(name, { value, path: attribute('path') ?? '/' });
  }
}
