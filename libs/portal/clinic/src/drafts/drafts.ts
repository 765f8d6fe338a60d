import { effect, inject, Service, signal } from '@angular/core';
import { asking, GraphProblem, mutations, Session } from '@careway/portal-graph';
import { I18n } from '@careway/portal-ui/i18n';
import { Toasts } from '@careway/portal-ui/state';
import {
  ClinicDiscardFormDraftDocument,
  type ClinicFormDraftFragment,
  ClinicFormDraftsDocument,
  ClinicSaveFormDraftDocument,
} from '../generated/graph.ts';
import { FORMS, type Part, partOf, type PatientDraft } from './parts.ts';
import { type Held, isKept, NOTHING, settled, type Slot, told, wanted } from './slot.ts';

export type { GoalDraft, HandoverDraft, OpenNote, Part, PatientDraft, PlanEditDraft, TaskDraft, TaskEditDraft } from './parts.ts';

/** A person pauses this long between two thoughts. */
const SETTLE_MS = 700;
const AGAIN_MS = 5_000;

type Slots = Readonly<Partial<Record<Part, Slot>>>;
interface Sending {
  timer?: ReturnType<typeof setTimeout> | undefined;
  running?: Promise<void> | undefined;
}

/**
 * What one has begun to write about one's patients and not sent. The server keeps it with each pause, seen by its writer only: so it
 * outlives a closed tab and goes on at any device, and no browser's storage holds anything of it, because a workstation in a clinic is
 * shared. Here it lies in memory, until the session ends.
 */
@Service()
export class Drafts {
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  private readonly i18n = inject(I18n);
  private readonly mutate = mutations();
  private readonly ask = asking();
  private readonly all = signal<Readonly<Record<string, Slots>>>({});
  private readonly sendings = new Map<string, Sending>();

  constructor() {
    effect(() => {
      if (this.session.state() === 'signed-out') this.forget();
    });
    addEventListener('pagehide', () => this.flush());
    document.addEventListener('visibilitychange', () => (document.visibilityState === 'hidden' ? this.flush() : this.refresh()));
    addEventListener('beforeunload', (event) => {
      if (this.waiting().some(([, , slot]) => slot.trouble)) event.preventDefault();
      else this.flush();
    });
  }

  of(memberId: string | undefined): PatientDraft | undefined {
    const slots = Object.entries(this.slots(memberId)).filter(([, slot]) => slot.value !== undefined);
    return slots.length === 0 ? undefined : Object.fromEntries(slots.map(([part, { value }]) => [part, value]));
  }

  /** How one form is kept. */
  slot(memberId: string | undefined, part: Part): Slot {
    return this.slots(memberId)[part] ?? NOTHING;
  }

  /** Whether somebody has just opened the form here; one that stands open again by itself must not take the focus from where it is. */
  isFresh(memberId: string | undefined, part: Part): boolean {
    const { value, opened } = this.slot(memberId, part);
    return value === undefined || opened !== undefined;
  }

  /** Asks what is kept about a patient. Not reached, nothing is lost: the next save brings it together. */
  async load(memberId: string): Promise<void> {
    const said = await this.ask(ClinicFormDraftsDocument, { memberId }).catch(() => undefined);
    for (const draft of said?.member?.formDrafts ?? []) this.hear(memberId, draft);
  }

  /** Opens a form: there is nothing to keep until something is typed. */
  open<P extends Part>(memberId: string | undefined, part: P, value: NonNullable<PatientDraft[P]>): void {
    if (memberId === undefined) return;
    this.set(memberId, part, { ...this.slot(memberId, part), value, opened: JSON.stringify(value) });
  }

  /** What is typed; `undefined` closes the form. */
  keep<P extends Part>(memberId: string | undefined, part: P, value: PatientDraft[P] | undefined): void {
    if (memberId === undefined) return;
    const { opened, ...slot } = this.slot(memberId, part);
    const { trouble, ...rest } = slot;
    const kept = trouble === 'refused' ? rest : slot;
    this.set(memberId, part, { ...kept, value, ...(value !== undefined && opened !== undefined && { opened }) });
    this.schedule(memberId, part, value === undefined ? 0 : SETTLE_MS);
  }

  /** It was sent as `value`: the form closes, unless something else was typed into it meanwhile. */
  sent<P extends Part>(memberId: string | undefined, part: P, value: PatientDraft[P]): void {
    if (memberId !== undefined && JSON.stringify(this.slot(memberId, part).value) === JSON.stringify(value))
      this.keep(memberId, part, undefined);
  }

  /** Gives a form up; what was typed can be taken back. */
  discard<P extends Part>(memberId: string | undefined, part: P): void {
    const slot = this.slot(memberId, part);
    const isWritten = wanted(slot) !== null;
    this.keep(memberId, part, undefined);
    if (isWritten) this.toasts.say(this.i18n.t('clinic.draft.discarded'), () => this.keep(memberId, part, slot.value as PatientDraft[P]));
  }

  /** Keeps one remark beside the others; an empty one is none. */
  remark(memberId: string | undefined, field: string, text: string): void {
    const { [field]: _, ...others } = this.of(memberId)?.remarks ?? {};
    const all = text === '' ? others : { ...others, [field]: text };
    this.keep(memberId, 'remarks', Object.keys(all).length === 0 ? undefined : all);
  }

  /** Gives one remark up; what was typed can be taken back. */
  dropRemark(memberId: string | undefined, field: string): void {
    const text = this.of(memberId)?.remarks?.[field];
    if (text === undefined) return;
    this.remark(memberId, field, '');
    this.toasts.say(this.i18n.t('clinic.draft.discarded'), () => this.remark(memberId, field, text));
  }

  /** Of two windows: which one's words go on. Those that are given up can be taken back. */
  settle(memberId: string | undefined, part: Part, take: 'mine' | 'theirs'): void {
    if (memberId === undefined) return;
    const before = this.slot(memberId, part);
    this.set(memberId, part, settled(before, take));
    this.schedule(memberId, part, 0);
    if (take === 'theirs') this.toasts.say(this.i18n.t('clinic.draft.took-theirs'), () => this.keep(memberId, part, before.value as never));
  }

  private slots(memberId: string | undefined): Slots {
    return (memberId === undefined ? undefined : this.all()[memberId]) ?? {};
  }

  private set(memberId: string, part: Part, slot: Slot): void {
    this.all.update((all) => ({ ...all, [memberId]: { ...all[memberId], [part]: slot } }));
  }

  private sending(memberId: string, part: Part): Sending {
    const key = `${part} ${memberId}`;
    const known = this.sendings.get(key) ?? {};
    this.sendings.set(key, known);
    return known;
  }

  private schedule(memberId: string, part: Part, ms: number): void {
    const sending = this.sending(memberId, part);
    clearTimeout(sending.timer);
    sending.timer = setTimeout(() => void this.save(memberId, part), ms);
  }

  /** One at a time, so that a window never clashes with itself. */
  private async save(memberId: string, part: Part): Promise<void> {
    const sending = this.sending(memberId, part);
    while (sending.running) await sending.running;
    const slot = this.slot(memberId, part);
    if (part === 'note' || isKept(slot) || slot.trouble === 'moved' || slot.trouble === 'refused') return;
    sending.running = this.send(memberId, part, slot).finally(() => (sending.running = undefined));
    await sending.running;
  }

  private async send(memberId: string, part: Exclude<Part, 'note'>, slot: Slot, options: { keepalive?: boolean } = {}): Promise<void> {
    const content = wanted(slot);
    const edit = { memberId, form: FORMS[part], expectedVersion: slot.held.version };
    try {
      const said =
        content === null
          ? (await this.mutate(ClinicDiscardFormDraftDocument, edit, options)).discardFormDraft
          : (await this.mutate(ClinicSaveFormDraftDocument, { ...edit, content }, options)).saveFormDraft;
      if (said.__typename === 'FormDraft') this.has(memberId, part, said);
      else if (said.__typename === 'EditedMeanwhileError') await this.meet(memberId, part);
      else this.fail(memberId, part, 'refused');
    } catch (error) {
      if (this.session.state() === 'signed-out') return;
      const isFinal = error instanceof GraphProblem && error.kind === 'refused';
      this.fail(memberId, part, isFinal ? 'refused' : 'offline');
      if (!isFinal) this.schedule(memberId, part, AGAIN_MS);
    }
  }

  /** Kept. What was typed while it was on its way is kept next. */
  private has(memberId: string, part: Part, { version, content, savedAt }: ClinicFormDraftFragment): void {
    const { trouble: _, ...slot } = this.slot(memberId, part);
    const next = { ...slot, held: { version, content: content ?? null, savedAt } };
    this.set(memberId, part, next);
    if (!isKept(next)) this.schedule(memberId, part, SETTLE_MS);
  }

  private fail(memberId: string, part: Part, trouble: 'offline' | 'refused'): void {
    this.set(memberId, part, { ...this.slot(memberId, part), trouble });
  }

  /** Another window was first: what it kept is looked at. A draft that was forgotten meanwhile begins anew. */
  private async meet(memberId: string, part: Exclude<Part, 'note'>): Promise<void> {
    const { member } = await this.ask(ClinicFormDraftsDocument, { memberId });
    const found = member?.formDrafts.find(({ form }) => form === FORMS[part]);
    if (found) this.hear(memberId, found);
    else this.set(memberId, part, { ...this.slot(memberId, part), held: NOTHING.held });
    if (!isKept(this.slot(memberId, part))) this.schedule(memberId, part, 0);
  }

  private hear(memberId: string, { form, version, content, savedAt }: ClinicFormDraftFragment): void {
    const part = partOf(form);
    if (!part) return;
    const held: Held = { version, content: content ?? null, savedAt };
    this.set(memberId, part, told(this.slot(memberId, part), held));
  }

  private waiting(): (readonly [memberId: string, part: Exclude<Part, 'note'>, slot: Slot])[] {
    return Object.entries(this.all()).flatMap(([memberId, slots]) =>
      Object.entries(slots).flatMap(([part, slot]) => (part === 'note' || isKept(slot) ? [] : [[memberId, part as never, slot] as const])),
    );
  }

  /** The window may be gone in a moment: what has not been sent goes out now, and outlives it. */
  private flush(): void {
    for (const [memberId, part, slot] of this.waiting()) {
      const sending = this.sending(memberId, part);
      if (slot.trouble || sending.running) continue;
      clearTimeout(sending.timer);
      sending.running = this.send(memberId, part, slot, { keepalive: true }).finally(() => (sending.running = undefined));
    }
  }

  /** Back from another window or another device: what was written there stands here, too. */
  private refresh(): void {
    if (this.session.state() !== 'signed-in') return;
    for (const memberId of Object.keys(this.all())) if (this.of(memberId)) void this.load(memberId);
  }

  private forget(): void {
    for (const { timer } of this.sendings.values()) clearTimeout(timer);
    this.sendings.clear();
    this.all.set({});
  }
}
