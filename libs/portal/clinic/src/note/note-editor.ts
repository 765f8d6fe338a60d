import { Component, computed, inject, signal } from '@angular/core';
import { Button } from '@careway/portal-ui/action';
import { TakeFocus } from '@careway/portal-ui/focus';
import { ErrorSummary, Field, Input, type FormFault } from '@careway/portal-ui/form';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Notice } from '@careway/portal-ui/state';
import { PaneState } from '../chart/pane-state.ts';
import { keyOf } from '../keys/keys.ts';
import { Chart } from '../patient/chart.ts';
import { NoteChoices } from './note-choices.ts';
import { NoteDesk } from './note-desk.ts';
import { LABELS, noteKey, WITHHOLD, withholdOf } from './note-labels.ts';
import { SECTIONS, type Section } from './note-merge.ts';

/** A note beside the chart: written as subjective, objective, assessment, plan; kept with each pause; signed after a look at whose it is. */
@Component({
  selector: 'cw-note-editor',
  imports: [Button, ErrorSummary, Field, Input, Notice, PaneState, TakeFocus, TPipe, WhenPipe],
  providers: [NoteChoices],
  host: { class: 'in-drawer stack', '(keydown)': 'key($event)' },
  templateUrl: './note-editor.html',
})
export class NoteEditor {
  private readonly i18n = inject(I18n);
  protected readonly chart = inject(Chart);
  protected readonly desk = inject(NoteDesk);
  protected readonly choices = inject(NoteChoices);
  protected readonly sections = SECTIONS;
  protected readonly labels = LABELS;
  protected readonly withholds = WITHHOLD;
  protected readonly noteKey = noteKey;
  protected readonly signing = signal(false);
  protected readonly dropping = signal(false);
  /** What the keyboard stood on goes away with each of these: the focus goes to what takes its place. */
  protected readonly fresh = signal<'begun' | 'ended' | 'back' | undefined>(undefined);

  protected readonly faults = computed((): FormFault[] =>
    this.desk.gaps().map((gap) => ({
      controlId: gap === 'JOURNEY' ? 'note-journey' : 'note-assessment',
      message: this.i18n.t(noteKey('gap', gap)),
    })),
  );

  protected faultOf(controlId: string): string | undefined {
    return this.faults().find((fault) => fault.controlId === controlId)?.message;
  }

  protected async begin(): Promise<void> {
    const { encounterId, journeyId } = this.choices.likely();
    if (await this.desk.begin(encounterId, journeyId)) this.fresh.set('begun');
  }

  /** A visit brings its journey along. */
  protected chooseVisit(id: string): void {
    const encounterId = id || null;
    this.desk.write('encounterId', encounterId);
    const journeyId = this.choices.journeyOf(encounterId);
    if (journeyId !== undefined) this.desk.write('journeyId', journeyId);
  }

  protected chooseLabel(value: string): void {
    const label = LABELS.find((one) => one === value);
    if (label) this.desk.write('sensitivity', label);
  }

  protected rows = (section: Section): number => (section === 'plan' || section === 'assessment' ? 4 : 3);

  protected async ask(event?: Event): Promise<void> {
    event?.preventDefault();
    this.dropping.set(false);
    await this.desk.save();
    this.signing.set(this.desk.isSaved() && this.desk.clashes().length === 0 && this.desk.trouble() === undefined);
  }

  protected async sign(withhold: string): Promise<void> {
    const isSigned = await this.desk.sign(withholdOf(withhold));
    this.fresh.set(isSigned ? 'ended' : 'back');
    this.signing.set(false);
  }

  protected async drop(): Promise<void> {
    await this.desk.discard();
    this.fresh.set(this.desk.isOpen() ? 'back' : 'ended');
    this.dropping.set(false);
  }

  protected goOn(): void {
    this.fresh.set('back');
    this.signing.set(false);
    this.dropping.set(false);
  }

  protected async key(event: KeyboardEvent): Promise<void> {
    if (event.key === 'Escape' && (this.signing() || this.dropping())) {
      event.stopPropagation();
      return this.goOn();
    }
    if (!(event.ctrlKey || event.metaKey) || !this.desk.isOpen()) return;
    if (keyOf(event).toLowerCase() === 's') {
      event.preventDefault();
      await this.desk.save();
    } else if (event.key === 'Enter' && !this.signing()) {
      event.preventDefault();
      await this.ask();
    }
  }
}
