import { Component, computed, inject, signal } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { mutations, Session } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { TakeFocus } from '@careway/portal-ui/focus';
import { WhenPipe } from '@careway/portal-ui/format';
import { TPipe } from '@careway/portal-ui/i18n';
import { Notice } from '@careway/portal-ui/state';
import { Tag } from '@careway/portal-ui/tag';
import { PaneState } from '../chart/pane-state.ts';
import { DraftState } from '../drafts/draft-state.ts';
import { keptForms } from '../drafts/kept-forms.ts';
import {
  ClinicAmendNoteDocument,
  ClinicDecideNoteReleaseDocument,
  ClinicRetractNoteDocument,
  type ClinicNoteFragment,
} from '../generated/graph.ts';
import { Chart } from '../patient/chart.ts';
import { noteKey, RETRACT, WITHHOLD, withholdOf } from './note-labels.ts';

type Act = 'amend' | 'retract' | 'release';

/** Signed notes, the newest first; each is read with what was thought and decided first, the rest one press away. */
@Component({
  selector: 'cw-notes-pane',
  imports: [Button, DraftState, Notice, PaneState, Tag, TakeFocus, TPipe, WhenPipe],
  host: { role: 'region', 'aria-labelledby': 'notes-title' },
  templateUrl: './notes-pane.html',
})
export class NotesPane {
  private readonly mutate = mutations();
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  protected readonly chart = inject(Chart);
  protected readonly noteKey = noteKey;
  protected readonly retracts = RETRACT;
  protected readonly withholds = WITHHOLD;
  protected readonly first = ['assessment', 'plan'] as const;
  protected readonly rest = ['subjective', 'objective'] as const;
  /** What is added to a signed note, and why one is taken back. */
  protected readonly form = keptForms('note', () => ({ added: '', why: '', words: '' }));
  protected readonly acting = signal<{ id: string; act: Act } | undefined>(undefined);
  /** A form that stood open with words that wait: it stays when the last of them is erased. */
  private readonly written = signal<{ id: string; act: Act } | undefined>(undefined);
  protected readonly busy = signal(false);
  /** End of a key of `clinic.note.refused.`. */
  protected readonly refusal = signal<string | undefined>(undefined);

  private readonly page = computed(() => this.chart.notes.data()?.member?.notes);
  protected readonly notes = computed(() => this.page()?.edges.map(({ node }) => node));
  protected readonly hasMore = computed(() => this.page()?.pageInfo.hasNextPage ?? false);

  protected isMine = ({ author }: ClinicNoteFragment): boolean => author.id === this.session.info()?.personId;
  /** What is open in a note: what was pressed or is being written in, else what has words in it that wait. */
  protected actOf({ id }: ClinicNoteFragment): Act | undefined {
    const open = [this.acting(), this.written()].find((one) => one?.id === id);
    if (open) return open.act;
    const { added, why, words } = this.form.of(id);
    return added ? 'amend' : why || words ? 'retract' : undefined;
  }
  protected isActing = (note: ClinicNoteFragment, act: Act): boolean => this.actOf(note) === act;
  protected hasRest = (note: ClinicNoteFragment): boolean => this.rest.some((part) => note[part] !== '');

  /** Opens a form; pressed again it is put away, and what was typed can be taken back. */
  protected act(note: ClinicNoteFragment, act: Act): void {
    this.refusal.set(undefined);
    const isOpen = this.isActing(note, act);
    if (isOpen && act !== 'release') this.form.drop(note.id);
    this.acting.set(isOpen ? undefined : { id: note.id, act });
    this.written.set(undefined);
  }

  protected write(note: ClinicNoteFragment, act: 'amend' | 'retract', field: 'added' | 'why' | 'words', value: string): void {
    this.written.set({ id: note.id, act });
    this.form.set(note.id, field, value);
  }

  protected begin(): Promise<boolean> {
    return this.router.navigate([], {
      relativeTo: this.route,
      queryParams: { tab: 'note', thread: null },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected amend(event: Event, { id, version }: ClinicNoteFragment): Promise<void> {
    event.preventDefault();
    const { added: text } = this.form.of(id);
    if (!text.trim()) return Promise.resolve(this.refusal.set('say-what'));
    const ask = async () => (await this.mutate(ClinicAmendNoteDocument, { id, expectedVersion: version, text })).amendNote.__typename;
    return this.send(ask, this.form.sending(id));
  }

  protected retract(event: Event, { id, version }: ClinicNoteFragment): Promise<void> {
    event.preventDefault();
    const { why, words: text } = this.form.of(id);
    const reason = RETRACT.find((one) => one === why);
    if (!reason) return Promise.resolve(this.refusal.set('say-why'));
    const given = { id, expectedVersion: version, reason, text };
    const ask = async () => (await this.mutate(ClinicRetractNoteDocument, given)).retractNote.__typename;
    return this.send(ask, this.form.sending(id));
  }

  protected release(event: Event, { id, version }: ClinicNoteFragment, withhold: string): Promise<void> {
    event.preventDefault();
    const given = { id, expectedVersion: version, withhold: withholdOf(withhold) };
    return this.send(async () => (await this.mutate(ClinicDecideNoteReleaseDocument, given)).decideNoteRelease.__typename);
  }

  private async send(ask: () => Promise<string>, sent: () => void = () => undefined): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refusal.set(undefined);
    try {
      const said = await ask();
      if (said === 'Note') {
        sent();
        this.acting.set(undefined);
        this.written.set(undefined);
      } else this.refusal.set(said === 'EditedMeanwhileError' ? 'edited' : 'refused');
    } catch {
      this.refusal.set('failed');
    }
    this.busy.set(false);
    this.chart.notes.reload();
  }
}
