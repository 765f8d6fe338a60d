import { fromGlobalId } from '@careway/contracts';
import { insist, signedIn } from '../people/speaker.ts';
import type { Stack } from '@careway/stack';

/** What `me` answers. */
interface Page {
  readonly member: {
    readonly timeline: {
      readonly edges: readonly { readonly node: { readonly id: string } }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  };
}
const QUERY = `query Proof($after: String) { me { member {
  timeline(first: 100, after: $after, detail: ALL) { edges { node { id } } pageInfo { hasNextPage endCursor } } } } }`;

/** Reads a member's whole timeline as that member, page by page through the gateway. Answers the entries' own ids, oldest first. */
export async function servedTimeline(stack: Pick<Stack, 'url' | 'database'>, memberId: string): Promise<readonly string[]> {
  const member = await signedIn(stack, memberId);
  const ids: string[] = [];
  for (let after: string | null = null; ;) {
    const page: Page = await insist<Page>(member, QUERY, { after });
    const { edges, pageInfo } = page.member.timeline;
    for (const { node } of edges) ids.push(fromGlobalId(node.id)!.id);
    if (!pageInfo.hasNextPage) return ids.reverse();
    after = pageInfo.endCursor;
  }
}
