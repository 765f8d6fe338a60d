import { Component, computed, inject, input, output, signal } from '@angular/core';
import { mutations } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { ErrorSummary, Field, Input } from '@careway/portal-ui/form';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { MemberJoinCommunityDocument } from '../generated/graph.ts';
import { CommunityWords } from './community-words.ts';
import { Rules } from './rules.ts';

/** The rules, and the name under which one joins. */
@Component({
  selector: 'cw-join-form',
  imports: [Button, ErrorSummary, Field, Input, Rules, TPipe],
  template: `<section class="sec card stack" aria-labelledby="join">
    <h2 id="join">{{ 'member.community.join.title' | t }}</h2>
    <cw-community-rules />
    <form class="stack" novalidate (submit)="join($event, box.value)">
      <cw-error-summary [faults]="faults()" />
      <cw-field
        controlId="pseudonym"
        [label]="'member.community.join.name' | t"
        [hint]="'member.community.join.name-hint' | t"
        [error]="fault()"
      >
        <input #box cwInput autocomplete="off" dir="auto" maxlength="60" [value]="name()" (input)="name.set(box.value)" />
      </cw-field>
      <p>
        <button cwButton type="submit" [busy]="busy()">{{ 'member.community.join.button' | t }}</button>
      </p>
    </form>
  </section>`,
})
export class JoinForm {
  private readonly i18n = inject(I18n);
  private readonly words = inject(CommunityWords);
  private readonly mutate = mutations();
  readonly code = input.required<string>();
  readonly joined = output();
  protected readonly name = signal('');
  protected readonly busy = signal(false);
  protected readonly fault = signal<string | undefined>(undefined);
  protected readonly faults = computed(() => {
    const message = this.fault();
    return message === undefined ? [] : [{ controlId: 'pseudonym', message }];
  });

  protected async join(event: Event, pseudonym: string): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.fault.set(undefined);
    if (pseudonym.trim() === '') return this.fault.set(this.i18n.t('member.community.join.name-missing'));
    this.busy.set(true);
    try {
      const { joinCommunity: answer } = await this.mutate(MemberJoinCommunityDocument, { code: this.code(), pseudonym });
      if (answer.__typename === 'Community' || answer.__typename === 'AlreadyJoinedError') this.joined.emit();
      else this.fault.set(this.words.refusal(answer));
    } catch {
      this.fault.set(this.i18n.t('member.community.refused.line'));
    } finally {
      this.busy.set(false);
    }
  }
}
