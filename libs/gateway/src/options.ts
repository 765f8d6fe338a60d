import type { JWK } from 'jose';
import type { CallerSource } from './caller.ts';
import type { Listener } from './listener.ts';

/** `production` takes trusted documents only; `development` takes free text under limits, and answers introspection. */
export type GatewayMode = 'development' | 'production';

export interface GatewayOptions {
  mode: GatewayMode;
  /** The supergraph as SDL text. */
  supergraph: string;
  /** Subgraph name -> address of its GraphQL endpoint (`http://127.0.0.1:4001/graphql`); others keep the composed address. */
  subgraphs: Record<string, string>;
  /** Who asks: the BFF session. */
  sessions: CallerSource;
  /** Ed25519 private key that signs the internal tokens; the services hold the public one. */
  signingKey: JWK;
  /** Path of the trusted documents' manifest; needed in production mode. */
  manifest?: string;
  /** Folder with the built portal; without it only the API is served. */
  portal?: string;
  /** Origins from which a browser may call, when they differ from the address that it calls (a proxy in front). */
  origins?: string[];
  /** Requests per session and minute to the graph. Default 1200. */
  rateLimit?: number;
  /** Default 127.0.0.1. */
  host?: string;
  /** Default 0: a free port. */
  port?: number;
  /** One that listens already, and has answered in our place so far; then `host` and `port` are its own. */
  listener?: Listener;
  /** The bearer token of whoever scrapes `/metrics`; without it only system principals may. */
  metricsToken?: string | undefined;
  /** One line per fault, without medical content. */
  log?: (line: GatewayLogLine) => void;
}

export interface GatewayLogLine {
  level: 'info' | 'warn' | 'error';
  message: string;
  requestId?: string;
  error?: unknown;
}

export interface Gateway {
  url: string;
  /** Streams end, requests in flight finish; what is not done after 5 s is cut. */
  close(): Promise<void>;
}
