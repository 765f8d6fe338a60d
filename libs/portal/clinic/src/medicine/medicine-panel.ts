import { Component, computed, inject, signal } from '@angular/core';
import { Button } from '@careway/portal-ui/action';
import { TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { PaneState } from '../chart/pane-state.ts';
import type { ClinicMedicineFragment } from '../generated/graph.ts';
import { MedicineDesk } from './medicine-desk.ts';
import { MedicineRow } from './medicine-row.ts';
import { OrderForm } from './order-form.ts';
import { RefillRow } from './refill-row.ts';

const OPEN: readonly string[] = ['REQUESTED', 'APPROVED', 'DISPENSED'];

/** Medicines where one works on them: what was asked for, what is taken, and a new order. */
@Component({
  selector: 'cw-medicine-panel',
  imports: [Button, Icon, MedicineRow, OrderForm, PaneState, RefillRow, TPipe],
  providers: [MedicineDesk],
  template: `<cw-pane-state [of]="desk.asked" />
    @if (desk.medicines()) {
      <section class="in-drawer" aria-labelledby="refills-title">
        <h3 id="refills-title">{{ 'clinic.refill.title' | t }}</h3>
        <ul class="work-list">
          @for (one of requests(); track one.refill.id) {
            <li><cw-refill-row [medicine]="one.medicine" [refill]="one.refill" /></li>
          } @empty {
            <li class="soft small">{{ 'clinic.refill.none' | t }}</li>
          }
        </ul>
      </section>
      @if (ordering()) {
        <cw-order-form (closed)="writing.set(false)" />
      } @else {
        <div>
          <button cwButton type="button" [small]="true" (click)="writing.set(true)">
            <cw-icon name="plus" />{{ 'clinic.order.title' | t }}
          </button>
        </div>
      }
      <section class="in-drawer" aria-labelledby="in-use-title">
        <h3 id="in-use-title">{{ 'clinic.medicine.in-use' | t }}</h3>
        <ul class="work-list">
          @for (one of shown(); track one.id) {
            <li><cw-medicine-row [medicine]="one" /></li>
          } @empty {
            <li class="soft small">{{ 'clinic.medicines.none' | t }}</li>
          }
        </ul>
        @if (past().length > 0) {
          <button type="button" class="link small" [attr.aria-expanded]="all()" (click)="all.set(!all())">
            {{ all() ? ('clinic.medicines.fewer' | t) : ('clinic.medicines.past' | t: { count: past().length }) }}
          </button>
        }
      </section>
    }`,
})
export class MedicinePanel {
  protected readonly desk = inject(MedicineDesk);
  protected readonly all = signal(false);
  protected readonly writing = signal(false);
  /** An order that was begun stands open again. */
  protected readonly ordering = computed(() => this.writing() || this.desk.order() !== undefined);
  private readonly current = computed(() => this.desk.medicines()?.filter(isInUse) ?? []);
  protected readonly past = computed(() => this.desk.medicines()?.filter((one) => !isInUse(one)) ?? []);
  protected readonly shown = computed(() => (this.all() ? [...this.current(), ...this.past()] : this.current()));
  protected readonly requests = computed(
    () =>
      this.desk
        .medicines()
        ?.flatMap((medicine) =>
          medicine.refill && OPEN.includes(medicine.refill.status) ? [{ medicine, refill: medicine.refill }] : [],
        ) ?? [],
  );
}

const isInUse = ({ status }: ClinicMedicineFragment): boolean => status === 'active' || status === 'on-hold';
