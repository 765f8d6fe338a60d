import type { ReleasePreference } from '@careway/clinical/release';
import { type DiagnosisImport, resultReviewOpened, type Sensitivity } from '@careway/contracts';
import { selection, type Tx } from '@careway/store';
import type { Coded } from '../item/item.entity.ts';
import { NOTHING_DONE, releaseOnArrival, type ReleaseStanding } from '../release/release.rules.ts';
import { levelOf, needsReview } from '../review/review.rules.ts';
import { writeHeld, writeReviews } from './arrivals.write.ts';
import { formerAfter, type SaidValue } from './former.rules.ts';
import { type FormerValue, Result } from './result.entity.ts';
import { partOf, readWhole, whoseAt } from './result.rules.ts';

type Observation = DiagnosisImport['observations'][number];
interface Known extends Result {
  readonly reviewedAt: Date | null;
  readonly wasHeld: boolean;
  readonly hasReview: boolean;
}
interface Reader {
  readonly birthDate: string | null;
  readonly gender: string | null;
  readonly preference: ReleasePreference | null;
}

/** Results on their way in: what stood before, when their member may read them, and who of the care team has to look at them. */
export class Arrivals {
  private readonly touched: { readonly item: Observation; readonly sensitivity: Sensitivity }[] = [];

  private constructor(
    private readonly tx: Tx,
    private readonly memberId: string,
    private readonly reader: Reader,
    private readonly known: ReadonlyMap<string, Known>,
    private readonly reports: ReadonlyMap<string, readonly Coded[]>,
  ) {}

  /** Locks the rows that are there, so that of two corrections none is lost. The record has been opened. */
  static async of(
    tx: Tx,
    memberId: string,
    { observations, reports }: Pick<DiagnosisImport, 'observations' | 'reports'>,
  ): Promise<Arrivals> {
    const codes = new Map<string, readonly Coded[]>(reports.map(({ id, code }) => [id, code.codings]));
    const nobody = { birthDate: null, gender: null, preference: null };
    if (observations.length === 0) return new Arrivals(tx, memberId, nobody, new Map(), codes);
    const elsewhere = [...new Set(observations.flatMap(({ reportId }) => (reportId && !codes.has(reportId) ? [reportId] : [])))];
    const [known, readers, stored] = await Promise.all([
      tx.query<Known>(
        `select ${selection(Result, 'r')}, h.reviewed_at as "reviewedAt", h.id is not null as "wasHeld", v.id is not null as "hasReview" from result r
         left join held_result h on h.member_id = r.member_id and h.id = r.id left join result_review v on v.member_id = r.member_id and v.id = r.id
         where r.member_id = $1 and r.id = any($2::uuid[]) order by r.id for update of r`,
        [memberId, observations.map(({ id }) => id)],
      ),
      tx.query<Reader>(
        `select m.birth_date::text as "birthDate", m.gender, p.preference from (select $1::uuid as id) x
         left join member m on m.member_id = x.id left join release_preference p on p.member_id = x.id`,
        [memberId],
      ),
      elsewhere.length
        ? tx.query<{ id: string; codings: readonly Coded[] }>(
            `select id, code->'codings' as codings from report where member_id = $1 and id = any($2::uuid[])`,
            [memberId, elsewhere],
          )
        : [],
    ]);
    for (const { id, codings } of stored) codes.set(id, codings);
    return new Arrivals(tx, memberId, readers[0] ?? nobody, new Map(known.map((row) => [row.id, row])), codes);
  }

  /** A result that was shown stays so when it is corrected: nobody goes on with the wrong value. */
  releasedAt(item: Observation): Date | null {
    const before = this.known.get(item.id)?.releasedAt;
    return before && before <= this.tx.ctx.now ? before : this.standing(item).releasedAt;
  }

  former(item: Observation): readonly FormerValue[] {
    const before = this.known.get(item.id);
    return before ? formerAfter(before, saidBy(item), this.tx.ctx.now) : [];
  }

  /** Called for each that is new or changed. */
  arrived(item: Observation, sensitivity: Sensitivity): void {
    this.touched.push({ item, sensitivity });
  }

  /** Keeps why results are held, and puts what a clinician has to look at on the worklist, anew where it was corrected. */
  async settle(): Promise<void> {
    const { tx, memberId } = this;
    const { now } = tx.ctx;
    const rows = this.touched.map(({ item, sensitivity }) => {
      const { id, journeyId, code, occurredAt, precision } = item;
      const releasedAt = this.releasedAt(item);
      const { waitsFor, kind, byMember } = this.standing(item);
      const isHeld = releasedAt === null || releasedAt > now;
      const common = { memberId, id, journeyId, sensitivity, code, occurredAt, precision, reportedAt: reportedAt(item) };
      const level = levelOf(this.meaning(item), item.category);
      const before = this.known.get(id);
      const due = before?.hasReview || needsReview({ level, waitsFor: isHeld ? waitsFor : null, reportedAt: common.reportedAt }, now);
      const held = { codings: this.codings(item), kind, byMember, waitsFor, releasedAt, reviewedAt: before?.reviewedAt ?? null };
      return { ...common, ...held, level, openedAt: now, isHeld: isHeld || before?.wasHeld === true, due };
    });
    const due = rows.filter((row) => row.due);
    await Promise.all([
      writeHeld(
        tx,
        rows.filter(({ isHeld }) => isHeld),
      ),
      writeReviews(tx, due),
    ]);
    for (const { id, code, level, isHeld, waitsFor, openedAt, ...row } of due)
      tx.emit(resultReviewOpened, {
        ...{ memberId, journeyId: row.journeyId, resultId: id, occurredAt: row.occurredAt, precision: row.precision },
        ...{
          sensitivity: row.sensitivity,
          code: code.codings[0]!,
          level,
          waitsFor: isHeld ? waitsFor : null,
          openedAt: openedAt.toISOString(),
        },
      });
  }

  private standing(item: Observation): ReleaseStanding {
    const reviewedAt = this.known.get(item.id)?.reviewedAt ?? null;
    const given = { codings: this.codings(item), reportedAt: reportedAt(item) };
    return releaseOnArrival(given, this.reader.preference ?? 'as-ruled', { ...NOTHING_DONE, reviewedAt }, this.tx.ctx.now);
  }

  private codings({ code, components, reportId }: Observation): readonly Coded[] {
    const ofReport = (reportId && this.reports.get(reportId)) || [];
    return [...code.codings, ...components.flatMap((part) => part.code.codings), ...ofReport];
  }

  private meaning(item: Observation) {
    const { birthDate, gender } = this.reader;
    const { code, rangeLow, rangeHigh } = item;
    const { interpretation } = item;
    const whole = { ...ofQuantity(item.quantity), code, interpretation, rangeLow, rangeHigh };
    return readWhole(whole, item.components.map(partOf), whoseAt(birthDate, gender, new Date(item.occurredAt))).interpretation;
  }
}

const reportedAt = ({ issuedAt, occurredAt }: Observation): Date => new Date(issuedAt ?? occurredAt);
const ofQuantity = (quantity: Observation['quantity']) => ({
  value: quantity?.value ?? null,
  unit: quantity ? quantity.unit || quantity.code : null,
});
const saidBy = ({ status, quantity, valueText, valueConcept, interpretation }: Observation): SaidValue => ({
  ...ofQuantity(quantity),
  ...{ status, valueText, valueConcept, interpretation },
});
