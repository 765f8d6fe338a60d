import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Files of the workspace that an instance serves, found from this library's own place (`src` and `dist` lie equally deep). */
const workspace = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

export const SUPERGRAPH = workspace('apps/gateway/supergraph.graphql');
export const TRUSTED_DOCUMENTS = workspace('apps/gateway/trusted-documents.json');
const PORTAL = workspace('apps/portal/dist/browser');
/** The built portal, or undefined where it was not built. */
export const portalFolder = (): string | undefined => (existsSync(`${PORTAL}/index.html`) ? PORTAL : undefined);
