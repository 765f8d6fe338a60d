import { Component, computed, input, output, signal } from '@angular/core';
import { Button } from '../action/button.ts';
import { Field, Input } from '../form/field.ts';
import { TPipe } from '../i18n/t.pipe.ts';
import { Icon } from '../icon/icon.ts';
import { Notice } from '../state/notice.ts';

export type GuestRole = 'INTERPRETER' | 'RELATIVE' | 'OTHER';
export interface InvitedGuest {
  readonly id: string;
  readonly name: string;
  readonly role: GuestRole;
  readonly enteredAt?: string | null | undefined;
}
export interface NewGuest {
  readonly name: string;
  readonly role: GuestRole;
}
/** Why nobody was invited. */
export type GuestFault = 'name' | 'too-many' | 'failed';
const ROLES: readonly GuestRole[] = ['INTERPRETER', 'RELATIVE', 'OTHER'];
const MOST = 2;

/** Who comes along: an interpreter, a relative. The link is shown once, to be sent by whoever invites. */
@Component({
  selector: 'cw-guest-list',
  imports: [Button, Field, Icon, Input, Notice, TPipe],
  template: `<section class="guests" aria-labelledby="guests-title">
    <h2 id="guests-title" class="t3">{{ 'call.guest.title' | t }}</h2>
    @if (guests().length) {
      <ul class="guest-rows">
        @for (guest of guests(); track guest.id) {
          <li>
            <span class="grow"
              ><bdi class="strong">{{ guest.name }}</bdi
              ><span class="meta">
                · {{ 'call.role.' + guest.role.toLowerCase() | t }} ·
                {{ (guest.enteredAt ? 'call.guest.came' : 'call.guest.invited') | t }}</span
              ></span
            >
            <button cwButton="plain" type="button" [small]="true" [busy]="busy()" (click)="removed.emit(guest.id)">
              {{ 'call.guest.remove' | t: { name: guest.name } }}
            </button>
          </li>
        }
      </ul>
    }
    @if (link(); as address) {
      <cw-notice tone="good">
        <p>{{ 'call.guest.link' | t }}</p>
        <input class="input" dir="ltr" readonly [value]="address" [attr.aria-label]="'call.guest.address' | t" #shown />
        <button cwButton="second" type="button" [small]="true" (click)="copy(address, shown)">
          <cw-icon name="clip" />{{ (copied() ? 'call.guest.copied' : 'call.guest.copy') | t }}
        </button>
      </cw-notice>
    }
    @if (fault(); as why) {
      <cw-notice tone="bad" role="alert">{{ 'call.guest.fault.' + why | t }}</cw-notice>
    }
    @if (open()) {
      <form class="stack" (submit)="send($event, name.value)">
        <cw-field controlId="guest-name" [label]="'call.guest.name' | t" [hint]="'call.guest.name-hint' | t">
          <input #name cwInput maxlength="60" autocomplete="off" />
        </cw-field>
        <cw-field controlId="guest-role" [label]="'call.guest.role' | t">
          <select #what cwInput (change)="choose(what.value)">
            @for (one of roles; track one) {
              <option [value]="one" [selected]="one === role()">{{ 'call.role.' + one.toLowerCase() | t }}</option>
            }
          </select>
        </cw-field>
        <p class="row tight">
          <button cwButton type="submit" [small]="true" [busy]="busy()">{{ 'call.guest.make' | t }}</button>
          <button cwButton="plain" type="button" [small]="true" (click)="open.set(false)">{{ 'call.guest.not' | t }}</button>
        </p>
      </form>
    } @else if (canInvite()) {
      <p>
        <button cwButton="second" type="button" [small]="true" (click)="open.set(true)">
          <cw-icon name="plus" />{{ 'call.guest.invite' | t }}
        </button>
      </p>
    }
  </section>`,
})
export class GuestList {
  readonly guests = input.required<readonly InvitedGuest[]>();
  /** The link of whom was invited last. */
  readonly link = input<string>();
  readonly fault = input<GuestFault>();
  readonly busy = input(false);
  readonly invited = output<NewGuest>();
  readonly removed = output<string>();

  protected readonly roles = ROLES;
  protected readonly open = signal(false);
  protected readonly role = signal<GuestRole>('INTERPRETER');
  protected readonly copied = signal(false);
  protected readonly canInvite = computed(() => this.guests().length < MOST);

  protected choose(value: string): void {
    this.role.set(ROLES.find((one) => one === value) ?? 'OTHER');
  }
  protected send(event: Event, name: string): void {
    event.preventDefault();
    this.copied.set(false);
    this.invited.emit({ name, role: this.role() });
    if (name.trim()) this.open.set(false);
  }
  /** Where the clipboard may not be written, the address is marked to be copied by hand. */
  protected copy(address: string, shown: HTMLInputElement): void {
    shown.select();
    const done = navigator.clipboard?.writeText(address);
    void done?.then(
      () => this.copied.set(true),
      () => undefined,
    );
  }
}
