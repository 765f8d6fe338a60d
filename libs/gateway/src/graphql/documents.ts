import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type DocumentNode, Kind, parse } from 'graphql';
import { z } from 'zod';
import type { GatewayMode } from '../options.ts';
import { RequestRefused } from '../refusal.ts';

const manifestShape = z.record(z.string().regex(/^[0-9a-f]{64}$/), z.string().min(1));

/**
 * Trusted documents: the operations that the portal was built with, reviewed and known before any request. In production a
 * client names one of them; text of its own is refused. In development both ways are open.
 */
export class Documents {
  private readonly texts: ReadonlyMap<string, string>;
  private readonly known: ReadonlySet<string>;
  private readonly freeText: boolean;

  constructor(texts: ReadonlyMap<string, string>, mode: GatewayMode) {
    this.texts = texts;
    this.known = new Set(texts.values());
    this.freeText = mode === 'development';
  }

  /** Reads the manifest: sha256 of a text -> the text. Throws when it is missing, does not match its ids or is ambiguous. */
  static async read(path: string | undefined, mode: GatewayMode): Promise<Documents> {
    if (path === undefined) {
      if (mode === 'production') throw new Error('Production mode takes trusted documents only: give the path of their manifest.');
      return new Documents(new Map(), mode);
    }
    const manifest = manifestShape.parse(JSON.parse(await readFile(path, 'utf8')));
    const texts = new Map<string, string>();
    for (const [id, text] of Object.entries(manifest)) {
      if (createHash('sha256').update(text).digest('hex') !== id)
        throw new Error(`${path}: the text of ${id} has another sha256. Build the portal again.`);
      texts.set(id, text);
      const alias = operationNameOf(parse(text));
      if (alias === undefined) continue;
      if (texts.has(alias)) throw new Error(`${path}: two operations are called ${alias}. Rename one.`);
      texts.set(alias, text);
    }
    return new Documents(texts, mode);
  }

  /** Whether this very text stands in the manifest, so that a review has seen it. */
  isTrusted(text: string): boolean {
    return this.known.has(text);
  }

  /** The text of an operation by its id or name, or the client's own where that is allowed. Throws {@link RequestRefused}. */
  textOf({ documentId, query }: { documentId?: string | undefined; query?: string | undefined }): string {
    if (documentId !== undefined && query === undefined) {
      const text = this.texts.get(documentId);
      if (text === undefined)
        throw new RequestRefused(400, 'UNKNOWN_DOCUMENT', 'This operation is not known here. Load the page again to get the newest one.');
      return text;
    }
    if (!this.freeText)
      throw new RequestRefused(400, 'TRUSTED_DOCUMENTS_ONLY', 'Only operations of the portal are served: send { documentId, variables }.');
    if (query === undefined || documentId !== undefined)
      throw new RequestRefused(400, 'BAD_REQUEST', 'Send either a query or a documentId.');
    return query;
  }
}

function operationNameOf(document: DocumentNode): string | undefined {
  const operations = document.definitions.filter((d) => d.kind === Kind.OPERATION_DEFINITION);
  return operations.length === 1 ? operations[0]?.name?.value : undefined;
}
