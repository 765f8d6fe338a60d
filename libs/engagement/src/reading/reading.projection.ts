import { articleRated, articleRead, type CareEvent, is } from '@careway/contracts';
import type { EffectTx, Projection } from '@careway/store';

interface Receipt {
  readonly member_id: string;
  readonly receipt_id: string;
  readonly article: string;
  readonly version: number;
  readonly useful: boolean | null;
}

/** What a batch says of each receipt: the last word decides; null where nothing was said. */
function receiptsOf(events: readonly CareEvent[]): readonly Receipt[] {
  const receipts = new Map<string, Receipt>();
  for (const event of events) {
    if (!is(articleRead, event) && !is(articleRated, event)) continue;
    const { memberId: member_id, receiptId: receipt_id, article, version } = event.data;
    const useful = is(articleRated, event) ? event.data.useful : (receipts.get(receipt_id)?.useful ?? null);
    receipts.set(receipt_id, { member_id, receipt_id, article, version, useful });
  }
  return [...receipts.values()].sort((a, b) => (a.receipt_id < b.receipt_id ? -1 : 1));
}

interface Counts {
  readonly article: string;
  readonly version: number;
  readers: number;
  useful: number;
  not_useful: number;
}
const said = (useful: boolean | null | undefined, word: boolean): number => (useful === word ? 1 : 0);

/** How the counts change when receipts become what a batch says; in one order, so that no two lanes wait for each other in a circle. */
export function differenceOf(before: readonly Receipt[], now: readonly Receipt[]): readonly Counts[] {
  const known = new Map(before.map((one) => [one.receipt_id, one]));
  const all = new Map<string, Counts>();
  for (const { receipt_id, article, version, useful } of now) {
    const old = known.get(receipt_id);
    const word = useful ?? old?.useful;
    const key = `${article} ${version}`;
    const counts = all.get(key) ?? { article, version, readers: 0, useful: 0, not_useful: 0 };
    counts.readers += old ? 0 : 1;
    counts.useful += said(word, true) - said(old?.useful, true);
    counts.not_useful += said(word, false) - said(old?.useful, false);
    all.set(key, counts);
  }
  return [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, counts]) => counts);
}

async function write(tx: EffectTx, receipts: readonly Receipt[]): Promise<void> {
  const ids = receipts.map(({ receipt_id }) => receipt_id);
  const before = await tx.query<Receipt>(
    `select member_id, receipt_id, article, version, useful from article_reader_view where member_id = any ($1) and receipt_id = any ($2)`,
    [[...new Set(receipts.map(({ member_id }) => member_id))], ids],
  );
  await tx.query(
    `insert into article_reader_view as v (member_id, receipt_id, article, version, useful)
     select r.* from jsonb_to_recordset($1) as r(member_id uuid, receipt_id uuid, article text, version int, useful boolean)
     on conflict (member_id, receipt_id) do update set useful = coalesce(excluded.useful, v.useful)`,
    [JSON.stringify(receipts)],
  );
  await tx.query(
    `insert into article_view as v (article, version, readers, useful, not_useful)
     select c.* from jsonb_to_recordset($1) as c(article text, version int, readers int, useful int, not_useful int)
     on conflict (article, version) do update set readers = v.readers + excluded.readers, useful = v.useful + excluded.useful,
       not_useful = v.not_useful + excluded.not_useful`,
    [JSON.stringify(differenceOf(before, receipts))],
  );
}

/** How many have read each article, and what they said: kept by differences, so a batch costs what it changes. */
export const readingProjection: Projection = {
  name: 'engagement.reading',
  sources: ['support'],
  tables: ['article_reader_view', 'article_view'],
  async apply(tx, events) {
    const receipts = receiptsOf(events);
    if (receipts.length > 0) await write(tx, receipts);
  },
};
