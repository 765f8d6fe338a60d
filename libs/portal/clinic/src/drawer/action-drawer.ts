import { Component, computed, DOCUMENT, effect, inject, input, untracked } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { Button } from '@careway/portal-ui/action';
import { Segmented } from '@careway/portal-ui/form';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { Drawer } from '@careway/portal-ui/work';
import { keyOf, Keys } from '../keys/keys.ts';
import { MedicinePanel } from '../medicine/medicine-panel.ts';
import { MessagePanel } from '../message/message-panel.ts';
import { NoteEditor } from '../note/note-editor.ts';
import { Chart } from '../patient/chart.ts';
import { PlanDesk } from '../plan/plan-desk.ts';
import { PlanPanel } from '../plan/plan-panel.ts';
import { RequestPanel } from '../request/request-panel.ts';

/** What the drawer can show, the first one where the address says nothing. */
/** How long a key waits for what it leads to, and how often it looks. */
const PATIENCE_MS = 3_000;
const LOOK_MS = 30;
const TABS = ['plan', 'medicines', 'requests', 'note', 'message'] as const;

/** Where one acts, beside the chart: the plan, the medicines, a note, or the conversation. The address says which. */
@Component({
  selector: 'cw-action-drawer',
  imports: [Button, Drawer, Icon, MedicinePanel, MessagePanel, NoteEditor, PlanPanel, RequestPanel, Segmented, TPipe],
  host: { '(document:keydown)': 'key($event)' },
  template: `<cw-drawer [title]="'clinic.drawer.' + shown() | t" [closes]="false">
    <cw-segmented tabs [label]="'clinic.drawer.label' | t" [options]="tabs()" [value]="shown()" (valueChange)="show($event)" />
    @if (shown() === 'message') {
      <cw-message-panel [threadId]="thread()" />
    } @else if (shown() === 'medicines') {
      <cw-medicine-panel />
    } @else if (shown() === 'requests') {
      <cw-request-panel />
    } @else if (shown() === 'note') {
      <cw-note-editor />
    } @else {
      <cw-plan-panel />
    }
    <ng-container foot>
      @if (shown() === 'plan' && canAdd()) {
        <div class="row tight nw">
          <button cwButton type="button" [small]="true" (click)="add()"><cw-icon name="plus" />{{ 'clinic.task.new' | t }}</button>
        </div>
      }
      @if (living(); as patient) {
        <p class="meta">{{ 'clinic.drawer.for' | t: { name: patient.name, age: patient.age } }}</p>
      }
    </ng-container>
  </cw-drawer>`,
})
export class ActionDrawer {
  private readonly i18n = inject(I18n);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly document = inject(DOCUMENT);
  private readonly keys = inject(Keys);
  protected readonly chart = inject(Chart);
  protected readonly desk = inject(PlanDesk);
  readonly tab = input<string>();
  readonly thread = input<string>();
  readonly plan = input<string>();

  protected readonly shown = computed(() => TABS.find((one) => one === this.tab()) ?? 'plan');
  protected readonly tabs = computed(() =>
    TABS.map((value) => ({ value, label: this.i18n.t(`clinic.drawer.${value === 'requests' ? 'tab.requests' : value}`) })),
  );
  /** Nothing is planned any more for whoever has died; the service refuses it, too. */
  protected readonly living = computed(() => {
    const patient = this.chart.member();
    return patient?.deceasedAt ? undefined : patient;
  });
  protected readonly canAdd = computed(() => {
    const status = this.desk.plan()?.status;
    return this.living() !== undefined && (status === 'ACTIVE' || status === 'DRAFT');
  });

  constructor() {
    effect(() => {
      const id = this.plan();
      if (id) untracked(() => this.desk.choose(id));
    });
  }

  protected show(tab: string): Promise<boolean> {
    const queryParams = { tab: tab === 'plan' ? null : tab, thread: null };
    return this.router.navigate([], { relativeTo: this.route, queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected add(): void {
    const plan = this.desk.plan();
    if (!plan || !this.canAdd()) return;
    const kept = this.desk.draft()?.task;
    if (kept?.planId === plan.id) this.document.getElementById('task-text')?.focus();
    else this.desk.begin('task', { planId: plan.id, version: plan.version, text: '', owner: 'MEMBER', dueDate: '' });
  }

  protected async key(event: KeyboardEvent): Promise<void> {
    if (!this.keys.isPlain(event) || !this.chart.member()) return;
    const key = keyOf(event);
    if (key !== 't' && key !== 'm' && key !== 'n') return;
    event.preventDefault();
    if (key === 't') {
      await this.show('plan');
      this.add();
    } else if (key === 'n') {
      await this.show('note');
      await this.focusOn('note-subjective', 'note-begin');
    } else {
      await this.show('message');
      await this.focusOn('clinic-message');
    }
  }

  /** The first of these that is there, as soon as the tab that was opened is drawn and has its answer. */
  private async focusOn(...ids: readonly string[]): Promise<void> {
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, LOOK_MS))) {
      const place = ids.map((id) => this.document.getElementById(id)).find((one) => one !== null);
      if (place) return place.focus();
    }
  }
}
