import { computed, DestroyRef, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { asking, mutations, query } from '@careway/portal-graph';
import { I18n } from '@careway/portal-ui/i18n';
import { Toasts } from '@careway/portal-ui/state';
import { Drafts, type OpenNote } from '../drafts/drafts.ts';
import {
  ClinicDiscardNoteDraftDocument,
  ClinicOwnNoteDraftDocument,
  ClinicSaveNoteDraftDocument,
  ClinicSignNoteDocument,
  ClinicStartNoteDocument,
  type ClinicNoteDraftFragment,
  type NoteGap,
  type NoteWithholdReason,
} from '../generated/graph.ts';
import { Chart } from '../patient/chart.ts';
import { type Clash, fieldsOf, isSame, merged, type NoteField, type NoteFields, type Section } from './note-merge.ts';

const SETTLE_MS = 700;

export type NoteTrouble = 'offline' | 'signed-elsewhere' | 'label' | 'too-long' | 'failed';

/**
 * A note that is being written: kept on the server with each pause, so that it goes on in any window; kept in this window as well until
 * the server has it. Two windows that write are put together part by part.
 */
@Injectable()
export class NoteDesk {
  private readonly chart = inject(Chart);
  private readonly drafts = inject(Drafts);
  private readonly toasts = inject(Toasts);
  private readonly i18n = inject(I18n);
  private readonly mutate = mutations();
  private readonly ask = asking();

  readonly asked = query(ClinicOwnNoteDraftDocument, () => {
    const memberId = this.chart.member()?.id;
    return memberId === undefined ? undefined : { memberId };
  });
  private readonly open = signal<OpenNote | undefined>(undefined);
  readonly fields = computed(() => this.open()?.fields);
  readonly isOpen = computed(() => this.open() !== undefined);
  readonly isSaved = computed(() => {
    const open = this.open();
    return open !== undefined && isSame(open.base, open.fields);
  });
  readonly savedAt = signal<string | undefined>(undefined);
  readonly clashes = signal<readonly Clash[]>([]);
  readonly trouble = signal<NoteTrouble | undefined>(undefined);
  readonly gaps = signal<readonly NoteGap[]>([]);
  readonly busy = signal(false);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private saving: Promise<void> | undefined;

  constructor() {
    effect(() => {
      const found = this.asked.data()?.member;
      if (!found || this.asked.stale() || this.asked.state() !== 'ready') return;
      untracked(() => this.take(found.noteDraft ?? undefined));
    });
    effect(() => {
      this.chart.memberId();
      untracked(() => this.forget());
    });
    // The line is back: what waited does not wait for the next try.
    const online = (): void => void this.save();
    // The window may be gone in a moment: where the server can be reached it goes out now and outlives it, else whoever leaves is asked.
    const leave = (event: BeforeUnloadEvent): void => {
      if (this.waits() && this.trouble()) event.preventDefault();
    };
    const gone = (): void => {
      if (this.waits() && this.clashes().length === 0) void this.send({ keepalive: true });
    };
    const heard = [['online', online] as const, ['beforeunload', leave] as const, ['pagehide', gone] as const];
    for (const [name, hear] of heard) addEventListener(name, hear);
    inject(DestroyRef).onDestroy(() => {
      for (const [name, hear] of heard) removeEventListener(name, hear);
      if (this.timer === undefined) return;
      clearTimeout(this.timer);
      void this.save();
    });
  }

  async begin(encounterId: string | null, journeyId: string | null): Promise<boolean> {
    const memberId = this.chart.member()?.id;
    if (memberId === undefined) return false;
    return this.run(async () => {
      const { startNote } = await this.mutate(ClinicStartNoteDocument, { memberId, encounterId, journeyId });
      if (startNote.__typename !== 'NoteDraft') return this.fail('failed');
      const lost = this.trouble() === 'signed-elsewhere' ? this.open()?.fields : undefined;
      this.trouble.set(undefined);
      const base = fieldsOf(startNote);
      this.set({ id: startNote.id, version: startNote.version, base, fields: lost ? { ...lost, encounterId: base.encounterId } : base });
      if (lost) this.schedule();
      return true;
    });
  }

  write<F extends NoteField>(field: F, value: NoteFields[F]): void {
    const open = this.open();
    if (!open) return;
    this.set({ ...open, fields: { ...open.fields, [field]: value } });
    this.gaps.set([]);
    if (this.trouble() !== 'signed-elsewhere') this.schedule();
  }

  /** One's own words, theirs, or both, one after the other. */
  settle({ section, theirs }: Clash, take: 'mine' | 'theirs' | 'both'): void {
    const open = this.open();
    if (!open) return;
    this.clashes.update((all) => all.filter((one) => one.section !== section));
    const mine = open.fields[section];
    this.write(section, take === 'mine' ? mine : take === 'theirs' ? theirs : `${theirs}\n${mine}`);
  }

  clashOf(section: Section): Clash | undefined {
    return this.clashes().find((one) => one.section === section);
  }

  /** Keeps what is in the editor now. One at a time, so that a window never clashes with itself. */
  async save(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.saving;
    if (!this.open() || this.isSaved() || this.clashes().length > 0) return;
    this.saving = this.send().finally(() => (this.saving = undefined));
    await this.saving;
  }

  async discard(): Promise<void> {
    await this.save();
    const open = this.open();
    if (!open) return;
    await this.run(async () => {
      const { discardNoteDraft } = await this.mutate(ClinicDiscardNoteDraftDocument, {
        id: open.id,
        expectedVersion: this.open()!.version,
      });
      if (discardNoteDraft.__typename === 'EditedMeanwhileError') return this.fetch();
      this.close();
      return true;
    });
  }

  /** What is on the screen is saved first, and that is what is signed. True where the note stands. */
  async sign(withhold: NoteWithholdReason | null): Promise<boolean> {
    await this.save();
    const open = this.open();
    if (!open || !this.isSaved() || this.trouble()) return false;
    return this.run(async () => {
      const { signNote } = await this.mutate(ClinicSignNoteDocument, { id: open.id, expectedVersion: this.open()!.version, withhold });
      switch (signNote.__typename) {
        case 'Note':
          this.close();
          this.chart.notes.reload();
          this.toasts.say(this.i18n.t('clinic.note.signed'));
          return true;
        case 'NoteIncompleteError':
          this.gaps.set(signNote.missing);
          return false;
        case 'NoteNotOpenError':
          return this.fail('signed-elsewhere');
        case 'EditedMeanwhileError':
          return this.fetch();
      }
    });
  }

  private readonly waits = (): boolean => this.isOpen() && !this.isSaved();

  private async send(options: { keepalive?: boolean } = {}): Promise<void> {
    const sent = this.open()!;
    const edit = { id: sent.id, expectedVersion: sent.version, draft: sent.fields };
    try {
      const { saveNoteDraft: said } = await this.mutate(ClinicSaveNoteDraftDocument, edit, options);
      switch (said.__typename) {
        case 'NoteDraft': {
          this.trouble.set(undefined);
          this.savedAt.set(said.savedAt);
          const now = this.open();
          // The server cuts blanks at the ends; what is on the screen stays, so that the cursor does too.
          if (now?.id === sent.id) this.set({ ...now, version: said.version, base: sent.fields });
          return;
        }
        case 'EditedMeanwhileError':
          await this.fetch();
          return;
        case 'NoteNotOpenError':
          this.fail('signed-elsewhere');
          return;
        case 'InvalidInputError':
          this.fail(said.field === 'sensitivity' ? 'label' : 'too-long');
          return;
      }
    } catch {
      this.fail('offline');
      this.schedule(5_000);
    }
  }

  /** Another window saved: what it wrote and what stands here are put together. */
  private async fetch(): Promise<boolean> {
    const memberId = this.chart.member()?.id;
    if (memberId === undefined) return false;
    const { member } = await this.ask(ClinicOwnNoteDraftDocument, { memberId });
    if (member?.noteDraft) this.take(member.noteDraft);
    else this.fail('signed-elsewhere');
    return false;
  }

  private take(found: ClinicNoteDraftFragment | undefined): void {
    const open = this.open() ?? this.kept();
    if (!found) {
      // Begun here while the question was on its way, or ended elsewhere: what is on the screen says which with its next save.
      if (open && !this.open()) {
        this.open.set(open);
        this.schedule();
      }
      return;
    }
    this.savedAt.set(found.savedAt);
    const theirs = fieldsOf(found);
    if (open?.id !== found.id) {
      this.set({ id: found.id, version: found.version, base: theirs, fields: theirs });
      return;
    }
    if (found.version < open.version) return;
    const { fields, clashes } =
      found.version === open.version ? { fields: open.fields, clashes: [] } : merged(open.base, open.fields, theirs);
    if (clashes.length > 0) this.clashes.set(clashes);
    this.set({ id: found.id, version: found.version, base: theirs, fields });
    if (clashes.length === 0 && !isSame(fields, theirs)) this.schedule();
  }

  private schedule(ms = SETTLE_MS): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), ms);
  }

  private kept = (): OpenNote | undefined => this.drafts.of(this.chart.memberId())?.note;

  private set(open: OpenNote): void {
    this.open.set(open);
    this.drafts.keep(this.chart.memberId(), 'note', isSame(open.base, open.fields) ? undefined : open);
  }

  private close(): void {
    this.drafts.keep(this.chart.memberId(), 'note', undefined);
    this.forget();
    this.asked.reload();
  }

  private forget(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.open.set(undefined);
    this.clashes.set([]);
    this.gaps.set([]);
    this.trouble.set(undefined);
    this.savedAt.set(undefined);
  }

  private fail(trouble: NoteTrouble): false {
    this.trouble.set(trouble);
    return false;
  }

  private async run(act: () => Promise<boolean>): Promise<boolean> {
    if (this.busy()) return false;
    this.busy.set(true);
    try {
      return await act();
    } catch {
      return this.fail('offline');
    } finally {
      this.busy.set(false);
    }
  }
}
