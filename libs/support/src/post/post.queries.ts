import type { Ctx } from '@careway/access';
import { NotFoundError, type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { communityData } from '../community/community.data.ts';
import { enter, enterOwn, enterWhere } from '../community/doorway.ts';
import { type PostNode, postNodes, type Reader } from './post.nodes.ts';
import { queryOf } from './search.rules.ts';

const LONGEST_PAGE = 50;
/** More than stands under any question; who reads that far asks anew. */
const MOST_BELOW = 300;
const page = (first: number): number => Math.min(Math.max(first, 0), LONGEST_PAGE);

export interface PostPage {
  readonly nodes: readonly PostNode[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
interface Paged {
  readonly code: string;
  readonly first: number;
  readonly after: string | null;
}

/** What is written in communities, as row-level security shows it to whoever has entered one. */
@Injectable()
export class PostQueries {
  constructor(private readonly work: Work) {}

  /** With all that stands below it. */
  one(ctx: Ctx, id: string): Promise<PostNode> {
    return this.work.browse(ctx, 'community.read', async (tx) => treeOf(tx, await enterWhere(ctx, tx, id), id));
  }

  below(ctx: Ctx, node: PostNode): Promise<readonly PostNode[]> | readonly PostNode[] {
    return node.below ?? this.one(ctx, node.id).then(({ below }) => below ?? []);
  }

  questions(ctx: Ctx, { code, search, first, after }: Paged & { readonly search: string | null }): Promise<PostPage> {
    return this.work.browse(ctx, 'community.read', async (tx) => {
      const reader = await entered(ctx, tx, code);
      const asked = search ? queryOf(search) : '';
      // what has no word in it finds nothing, rather than everything
      if (search?.trim() && !asked) return paged([], 1);
      const found = asked
        ? `and exists (select from post f where f.question_id = p.id and f.state = 'published' and (f.search @@ to_tsquery('simple', $6) or f.search @@ plainto_tsquery('russian', $7)))`
        : '';
      return pageOf(tx, reader, `p.community = $2 and p.kind = 'question' and p.state <> 'withdrawn' ${found}`, { first, after }, [
        code,
        ...(asked ? [asked, search] : []),
      ]);
    });
  }

  own(ctx: Ctx, { code, first, after }: Paged): Promise<PostPage> {
    return this.work.browse(ctx, 'community.write', async (tx) => {
      if (!communityData(code)) throw new NotFoundError();
      await enterOwn(ctx, tx, code);
      const [row] = await tx.query<{ voice: string | null }>(`select nullif(current_setting('careway.voice', true), '')::uuid as voice`);
      if (!row?.voice) return paged([], 1);
      const reader = { role: 'own', voice: row.voice };
      return pageOf(tx, reader, 'p.community = $2 and coalesce(p.pseudonym_id, p.clinician_id) = $1', { first, after }, [code]);
    });
  }
}

/** @throws NotFoundError where one has not joined */
async function entered(ctx: Ctx, tx: Tx, code: string): Promise<Reader> {
  const reader = await enter(ctx, tx, code);
  if (reader.role === 'none' || !communityData(code)) throw new NotFoundError();
  return reader;
}

/** One thing with what stands below it, from one question to the database. */
export async function treeOf(tx: Tx, reader: Reader, id: string): Promise<PostNode> {
  const all = await postNodes(
    tx,
    reader,
    `where p.question_id = (select question_id from post where id = $2) and (p.state <> 'withdrawn' or p.id = $2) order by p.written_at, p.id limit ${MOST_BELOW}`,
    [id],
  );
  const byParent = Map.groupBy(all, ({ parentId }) => parentId);
  const withBelow = (node: PostNode): PostNode => ({
    ...node,
    below: (byParent.get(node.id) ?? []).toSorted((a, b) => Number(b.accepted) - Number(a.accepted)).map(withBelow),
  });
  const root = all.find((one) => one.id === id);
  if (!root) throw new NotFoundError();
  return withBelow(root);
}

const CURSOR = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([0-9a-f-]{36})$/;

/** Newest first. `values` are `$2` and, behind the page's own three, `$6` and on. */
async function pageOf(
  tx: Tx,
  reader: Reader,
  where: string,
  { first, after }: Omit<Paged, 'code'>,
  values: readonly unknown[],
): Promise<PostPage> {
  const cursor = after === null ? null : CURSOR.exec(Buffer.from(after, 'base64url').toString());
  if (after !== null && !cursor) throw new NotFoundError();
  const size = page(first);
  const [code, ...more] = values;
  const nodes = await postNodes(
    tx,
    reader,
    `where ${where} and ($3::timestamptz is null or (p.written_at, p.id) < ($3, $4::uuid)) order by p.written_at desc, p.id desc limit $5`,
    [code, cursor?.[1] ?? null, cursor?.[2] ?? null, size + 1, ...more],
  );
  return paged(nodes, size);
}

function paged(found: readonly PostNode[], size: number): PostPage {
  const nodes = found.slice(0, size);
  const last = nodes.at(-1);
  const endCursor = last ? Buffer.from(`${last.writtenAt.toISOString()} ${last.id}`).toString('base64url') : null;
  return { nodes, pageInfo: { hasNextPage: found.length > size, endCursor } };
}
