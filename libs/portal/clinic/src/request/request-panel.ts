import { Component, computed, inject, signal } from '@angular/core';
import { Button } from '@careway/portal-ui/action';
import { TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { PaneState } from '../chart/pane-state.ts';
import { OrderRow } from './order-row.ts';
import { ReferralForm } from './referral-form.ts';
import { ReferralRow } from './referral-row.ts';
import { RequestDesk } from './request-desk.ts';
import { TestForm } from './test-form.ts';

/** Tests and referrals where one works on them: a new one, and each with the steps that are open to it. */
@Component({
  selector: 'cw-request-panel',
  imports: [Button, Icon, OrderRow, PaneState, ReferralForm, ReferralRow, TestForm, TPipe],
  template: `<cw-pane-state [of]="desk.asked" />
    @if (desk.asked.data()?.member) {
      @if (ordering()) {
        <cw-test-form (closed)="writing.set(undefined)" />
      } @else if (referring()) {
        <cw-referral-form (closed)="writing.set(undefined)" />
      } @else {
        <div class="row tight">
          <button cwButton type="button" [small]="true" (click)="writing.set('test')">
            <cw-icon name="plus" />{{ 'clinic.request.order-title' | t }}
          </button>
          <button cwButton="second" type="button" [small]="true" (click)="writing.set('referral')">
            <cw-icon name="plus" />{{ 'clinic.request.referral-title' | t }}
          </button>
        </div>
      }
      <section class="in-drawer" aria-labelledby="orders-title">
        <h3 id="orders-title">{{ 'clinic.request.orders' | t }}</h3>
        <ul class="work-list">
          @for (one of desk.orders(); track one.id) {
            <li><cw-order-row [order]="one" /></li>
          } @empty {
            <li class="soft small">{{ 'clinic.request.no-orders' | t }}</li>
          }
        </ul>
      </section>
      <section class="in-drawer" aria-labelledby="referrals-title">
        <h3 id="referrals-title">{{ 'clinic.request.referrals' | t }}</h3>
        <ul class="work-list">
          @for (one of desk.referrals(); track one.id) {
            <li><cw-referral-row [referral]="one" /></li>
          } @empty {
            <li class="soft small">{{ 'clinic.request.no-referrals' | t }}</li>
          }
        </ul>
      </section>
    }`,
})
export class RequestPanel {
  protected readonly desk = inject(RequestDesk);
  protected readonly writing = signal<'test' | 'referral' | undefined>(undefined);
  /** What was begun stands open again. */
  protected readonly ordering = computed(() => this.writing() === 'test' || (!this.writing() && this.desk.test() !== undefined));
  protected readonly referring = computed(() => this.writing() === 'referral' || (!this.writing() && this.desk.referral() !== undefined));
}
