import { Component, computed, inject, output } from '@angular/core';
import { TakeFocus } from '@careway/portal-ui/focus';
import { DateField, Field, type FormFault, Input } from '@careway/portal-ui/form';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { ConceptNames, ConceptPipe } from '../concept/names.ts';
import { OrderFrame } from '../drafts/order-frame.ts';
import { Chart } from '../patient/chart.ts';
import { RequestRefusalNote } from './refusal.ts';
import { faultsOfTest, NEW_TEST, PRIORITIES, priorityOf, type TestDraft } from './request-draft.ts';
import { RequestDesk, TEST } from './request-desk.ts';

/** A test or a picture: chosen from the catalogue, with reason and day, read over, ordered. Every letter is kept. */
@Component({
  selector: 'cw-test-form',
  imports: [ConceptPipe, DateField, Field, Input, OrderFrame, RequestRefusalNote, TakeFocus, TPipe, WhenPipe],
  templateUrl: './test-form.html',
})
export class TestForm {
  private readonly i18n = inject(I18n);
  private readonly chart = inject(Chart);
  private readonly names = inject(ConceptNames);
  protected readonly desk = inject(RequestDesk);
  readonly closed = output();
  protected readonly about = TEST;
  protected readonly priorities = PRIORITIES;
  protected readonly draft = computed(() => this.desk.test() ?? NEW_TEST);
  protected readonly problems = computed(() => this.chart.problems.data()?.member?.conditions.filter(({ active }) => active) ?? []);
  protected readonly complaints = computed(() => this.chart.complaintsWith(this.draft().journeyId));
  protected readonly purpose = computed(() => {
    const { conditionId, journeyId } = this.draft();
    const complaint = this.complaints().find((one) => one.journeyId === journeyId);
    if (complaint) return this.i18n.t('clinic.request.complaint', { title: complaint.title });
    const problem = this.problems().find(({ id }) => id === conditionId);
    return problem && this.names.of(problem.code);
  });
  protected readonly faults = computed((): FormFault[] =>
    faultsOfTest(this.draft(), this.desk.tests(), new Date().toISOString().slice(0, 10)).map(([field, why]) => ({
      ...{ controlId: `test-${field}`, message: this.i18n.t(`clinic.request.fault.${why}`) },
    })),
  );

  protected keep(field: keyof TestDraft, value: string): void {
    this.desk.keepTest(field === 'priority' ? { priority: priorityOf(value) } : { [field]: value });
  }
  /** What it is for: a complaint's journey, or a condition with its own. */
  protected aim(id: string): void {
    const isComplaint = this.complaints().some(({ journeyId }) => journeyId === id);
    this.desk.keepTest(isComplaint ? { journeyId: id, conditionId: '' } : { journeyId: '', conditionId: id });
  }
  protected async send(): Promise<void> {
    if (await this.desk.sendTest(this.draft())) this.closed.emit();
  }
  protected drop(): void {
    this.desk.drop('test');
    this.closed.emit();
  }
}
