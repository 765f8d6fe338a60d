import { computed, inject, Injectable, signal } from '@angular/core';
import { live, mutations, query } from '@careway/portal-graph';
import { I18n } from '@careway/portal-ui/i18n';
import { Toasts } from '@careway/portal-ui/state';
import { ConceptNames } from '../concept/names.ts';
import { Drafts } from '../drafts/drafts.ts';
import {
  ClinicAcknowledgeReferralDocument,
  ClinicBookReferralDocument,
  ClinicCancelOrderDocument,
  ClinicCancelReferralDocument,
  ClinicCollectOrderDocument,
  ClinicCompleteReferralDocument,
  ClinicOrderablesDocument,
  ClinicPlaceOrderDocument,
  ClinicReportReferralDocument,
  ClinicRequestReferralDocument,
  ClinicRequestsDocument,
  ClinicTimelineChangedDocument,
  type ClinicOrderFragment,
} from '../generated/graph.ts';
import { Chart } from '../patient/chart.ts';
import { type Choice, NEW_REFERRAL, NEW_TEST, orderFrom, type ReferralDraft, referralFrom, type TestDraft } from './request-draft.ts';

interface Answer {
  readonly __typename: string;
}
/** End of a key of `clinic.request.refused.`, and the item that it is about. */
export interface RequestRefusal {
  readonly about: string;
  readonly why: string;
}
const WHY: Readonly<Record<string, string>> = {
  ...{ EditedMeanwhileError: 'moved', OrderStepError: 'moved', ReferralStepError: 'moved', ReferralElsewhereError: 'elsewhere' },
  ...{ OrderOpenError: 'test-open', ReferralOpenError: 'referral-open', InvalidInputError: 'input', MemberDiedError: 'other' },
};
export const TEST = 'test';
export const REFERRAL = 'referral';

/** Tests that are ordered and referrals that are sent for the open chart; a refusal stays where it was met, and nothing typed is lost. */
@Injectable()
export class RequestDesk {
  private readonly chart = inject(Chart);
  private readonly drafts = inject(Drafts);
  private readonly i18n = inject(I18n);
  private readonly names = inject(ConceptNames);
  private readonly toasts = inject(Toasts);
  private readonly mutate = mutations();

  private readonly variables = computed(() => {
    const memberId = this.chart.member()?.id;
    return memberId === undefined ? undefined : { memberId };
  });
  readonly asked = query(ClinicRequestsDocument, () => this.variables());
  readonly list = query(ClinicOrderablesDocument, () => ({}), { passive: true });
  readonly orders = computed(() => this.asked.data()?.member?.orders ?? []);
  readonly referrals = computed(() => this.asked.data()?.member?.referrals ?? []);
  readonly tests = computed((): readonly Choice[] =>
    (this.list.data()?.orderables ?? [])
      .map(({ code }) => ({ name: this.names.of(code), code }))
      .sort((a, b) => a.name.localeCompare(b.name, this.i18n.locale())),
  );
  readonly specialties = computed(() =>
    (this.list.data()?.specialties ?? []).map((code) => ({ name: this.names.of(code), value: code.codings[0]?.code ?? '' })),
  );
  readonly clinics = computed(() => this.list.data()?.clinics ?? []);
  readonly busy = signal<string | undefined>(undefined);
  readonly refusal = signal<RequestRefusal | undefined>(undefined);
  readonly test = computed(() => this.drafts.of(this.chart.memberId())?.test);
  readonly referral = computed(() => this.drafts.of(this.chart.memberId())?.referral);

  constructor() {
    const reload = (): void => this.asked.reload();
    live(ClinicTimelineChangedDocument, () => this.variables(), { next: reload, gap: reload });
  }

  keepTest(changes: Partial<TestDraft>): void {
    this.drafts.keep(this.chart.memberId(), 'test', { ...(this.test() ?? NEW_TEST), ...changes });
  }
  keepReferral(changes: Partial<ReferralDraft>): void {
    this.drafts.keep(this.chart.memberId(), 'referral', { ...(this.referral() ?? NEW_REFERRAL), ...changes });
  }
  /** Something was typed before an act, and was not said yet. */
  waits = (act: string, id: string): boolean => this.drafts.of(this.chart.memberId())?.remarks?.[`${act}-${id}`] !== undefined;
  isFresh = (part: 'test' | 'referral'): boolean => this.drafts.isFresh(this.chart.memberId(), part);
  drop(part: 'test' | 'referral'): void {
    this.drafts.discard(this.chart.memberId(), part);
  }

  async sendTest(draft: TestDraft): Promise<boolean> {
    const order = orderFrom(draft, this.tests());
    const memberId = this.chart.memberId();
    if (!order || memberId === undefined) return false;
    const isSent = await this.run(
      TEST,
      'ordered',
      async () => (await this.mutate(ClinicPlaceOrderDocument, { memberId, order })).placeOrder,
    );
    if (isSent) this.drafts.sent(memberId, 'test', draft);
    return isSent;
  }
  async sendReferral(draft: ReferralDraft): Promise<boolean> {
    const memberId = this.chart.memberId();
    if (memberId === undefined) return false;
    const given = { memberId, referral: referralFrom(draft) };
    const isSent = await this.run(
      REFERRAL,
      'referred',
      async () => (await this.mutate(ClinicRequestReferralDocument, given)).requestReferral,
    );
    if (isSent) this.drafts.sent(memberId, 'referral', draft);
    return isSent;
  }

  collect({ id }: ClinicOrderFragment): Promise<boolean> {
    return this.run(id, 'collected', async () => (await this.mutate(ClinicCollectOrderDocument, { id })).collectOrder);
  }
  cancelOrder({ id, version }: ClinicOrderFragment, reason: string): Promise<boolean> {
    const given = { id, expectedVersion: version, reason };
    return this.run(id, 'cancelled', async () => (await this.mutate(ClinicCancelOrderDocument, given)).cancelOrder, 'cancel');
  }
  book(id: string, at: string): Promise<boolean> {
    const given = { id, bookedFor: new Date(at).toISOString() };
    return this.run(id, 'booked', async () => (await this.mutate(ClinicBookReferralDocument, given)).bookReferral, 'book');
  }
  complete(id: string): Promise<boolean> {
    return this.run(id, 'done', async () => (await this.mutate(ClinicCompleteReferralDocument, { id })).completeReferral);
  }
  report(id: string, report: string): Promise<boolean> {
    return this.run(id, 'reported', async () => (await this.mutate(ClinicReportReferralDocument, { id, report })).reportReferral, 'report');
  }
  cancelReferral(id: string, reason: string): Promise<boolean> {
    return this.run(
      id,
      'cancelled',
      async () => (await this.mutate(ClinicCancelReferralDocument, { id, reason })).cancelReferral,
      'cancel',
    );
  }
  acknowledge(id: string): Promise<boolean> {
    return this.run(id, 'noted', async () => (await this.mutate(ClinicAcknowledgeReferralDocument, { id })).acknowledgeReferral);
  }

  /** `remark`: what was said before the act, which has arrived with it. */
  private async run(about: string, said: string, ask: () => Promise<Answer>, remark?: string): Promise<boolean> {
    if (this.busy() !== undefined) return false;
    const memberId = this.chart.memberId();
    this.busy.set(about);
    this.refusal.set(undefined);
    try {
      const { __typename } = await ask();
      const why = WHY[__typename] ?? (__typename.endsWith('Error') ? 'other' : undefined);
      if (why !== undefined) this.refusal.set({ about, why });
      else {
        this.toasts.say(this.i18n.t(`clinic.request.said.${said}`));
        if (remark !== undefined) this.drafts.remark(memberId, `${remark}-${about}`, '');
      }
      return why === undefined;
    } catch {
      this.refusal.set({ about, why: 'failed' });
      return false;
    } finally {
      // an act right after this one carries the version that stands
      await this.asked.refresh();
      this.busy.set(undefined);
    }
  }
}
