import { isUuid } from '@careway/contracts';
import * as client from 'openid-client';
import { PERSON_KINDS, type PersonKind, type SignedIn } from './session.ts';

export interface IssuerOptions {
  /** Address of the issuer, as its discovery document spells it. */
  issuer: string;
  clientId: string;
  clientSecret?: string;
  /** Which claims of the ID token say who this is. */
  claims?: Partial<ClaimNames>;
  /** Default `openid profile`. */
  scope?: string;
  /** What the issuer is asked to do each time. Default `login`: else its own session would undo our idle limit. '' asks nothing. */
  prompt?: string;
  /** Where to reach the issuer from here, when its public address does not lead there (`http://identity:4000`). */
  internalOrigin?: string;
}

export interface ClaimNames {
  personId: string;
  kind: string;
  displayName: string;
  locale: string;
}

const CLAIMS: ClaimNames = { personId: 'sub', kind: 'careway_kind', displayName: 'name', locale: 'locale' };
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** The issuer answered, but not with a person whom Careway can know. */
export class UnknownPersonError extends Error {
  override readonly name = 'UnknownPersonError';
}

/** What a sign-in has to remember between leaving for the issuer and coming back. */
export interface Flow {
  state: string;
  nonce: string;
  verifier: string;
}

export const newFlow = (): Flow => ({
  state: client.randomState(),
  nonce: client.randomNonce(),
  verifier: client.randomPKCECodeVerifier(),
});

/** Any OpenID issuer, seen from the portal's backend. It is looked up at the first sign-in, and again until it answers. */
export class Issuer {
  private found: Promise<client.Configuration> | undefined;
  private readonly names: ClaimNames;

  constructor(private readonly options: IssuerOptions) {
    this.names = { ...CLAIMS, ...options.claims };
  }

  /** Where to send the browser. `hints` are parameters for the issuer's page, such as `ui_locales`. */
  async authorizationUrl(flow: Flow, redirectUri: string, hints: Record<string, string>): Promise<string> {
    const { scope = 'openid profile', prompt = 'login' } = this.options;
    const url = client.buildAuthorizationUrl(await this.configuration(), {
      ...hints,
      ...(prompt && { prompt }),
      scope,
      redirect_uri: redirectUri,
      response_type: 'code',
      state: flow.state,
      nonce: flow.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(flow.verifier),
      code_challenge_method: 'S256',
    });
    return url.href;
  }

  /** Redeems the code that the browser brought back to `callback`. Throws when anything about it is not in order. */
  async redeem(flow: Flow, callback: URL): Promise<{ person: SignedIn; idToken: string | undefined }> {
    const tokens = await client.authorizationCodeGrant(await this.configuration(), callback, {
      expectedState: flow.state,
      expectedNonce: flow.nonce,
      pkceCodeVerifier: flow.verifier,
      idTokenExpected: true,
    });
    return { person: this.person(tokens.claims() ?? {}), idToken: tokens.id_token };
  }

  /** Where signing out goes on at the issuer; undefined when the issuer has no such place, or cannot be reached. */
  async endUrl(idToken: string | null, returnTo: string): Promise<string | undefined> {
    const configuration = await this.configuration().catch(() => undefined);
    if (configuration?.serverMetadata().end_session_endpoint === undefined) return undefined;
    const parameters = { post_logout_redirect_uri: returnTo, ...(idToken !== null && { id_token_hint: idToken }) };
    return client.buildEndSessionUrl(configuration, { client_id: this.options.clientId, ...parameters }).href;
  }

  private person(claims: Record<string, unknown>): SignedIn {
    const { personId, kind, displayName, locale } = this.names;
    const id = claims[personId];
    const role = PERSON_KINDS.find((one) => one === claims[kind]);
    if (!isUuid(id)) throw new UnknownPersonError(`The claim ${personId} is not the id of a person. Nobody was signed in.`);
    if (!role) throw new UnknownPersonError(`The claim ${kind} is none of ${PERSON_KINDS.join(', ')}. Nobody was signed in.`);
    const text = (value: unknown, otherwise: string) => (typeof value === 'string' && value !== '' ? value : otherwise);
    return {
      personId: id,
      kind: role satisfies PersonKind,
      displayName: text(claims[displayName], ''),
      locale: text(claims[locale], 'he'),
    };
  }

  private configuration(): Promise<client.Configuration> {
    this.found ??= this.discover().catch((error: unknown) => {
      this.found = undefined;
      throw error;
    });
    return this.found;
  }

  private async discover(): Promise<client.Configuration> {
    const { clientId, clientSecret, issuer, internalOrigin } = this.options;
    const server = new URL(issuer);
    const authentication = clientSecret === undefined ? client.None() : client.ClientSecretBasic(clientSecret);
    // Plain HTTP never leaves the machine; everything else has to be TLS.
    const isLocal = server.protocol === 'http:' && LOOPBACK.test(server.hostname);
    return client.discovery(server, clientId, undefined, authentication, {
      timeout: 10,
      ...(isLocal && { execute: [client.allowInsecureRequests] }),
      ...(internalOrigin !== undefined && { [client.customFetch]: viaInternal(server.origin, internalOrigin) }),
    });
  }
}

const viaInternal =
  (from: string, to: string): client.CustomFetch =>
  (url, options) =>
    fetch(url.startsWith(`${from}/`) ? to + url.slice(from.length) : url, options as RequestInit);
