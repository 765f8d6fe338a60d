import { Component, inject, input, output } from '@angular/core';
import type { QueryResource } from '@careway/portal-graph';
import { TPipe } from '@careway/portal-ui/i18n';
import { EmptyState, ErrorNote } from '@careway/portal-ui/state';
import { OpenRecord } from './open-record.ts';

/** `private`: the scope of the one who acts leaves it out · `failed`: it should be here. */
export type PartState = 'private' | 'failed' | undefined;

const WITHHELD: readonly (string | undefined)[] = ['FORBIDDEN', 'NOT_FOUND'];

/** How the part of an answer that stands under an alias of its root came: an alias of its own fails alone. */
export function partState<TData extends object>(resource: QueryResource<TData>, alias: keyof TData & string): PartState {
  const data = resource.data();
  if (data === undefined || data[alias] !== null) return undefined;
  const own = resource.errors().filter((error) => error.path?.[0] === alias);
  return own.length === 0 || own.some((error) => WITHHELD.includes(error.extensions?.code)) ? 'private' : 'failed';
}

/** What stands in place of a part: private says whose decision it is, never what is there. */
@Component({
  selector: 'cw-part',
  imports: [EmptyState, ErrorNote, TPipe],
  template: `@switch (state()) {
    @case ('private') {
      <cw-empty-state
        class="card"
        icon="lock"
        [level]="level()"
        [title]="'member.private.title' | t"
        [text]="record.titled('member.private.text.')"
      />
    }
    @case ('failed') {
      <cw-error-note [what]="'member.failed' | t" (again)="again.emit()" />
    }
  }`,
})
export class Part {
  protected readonly record = inject(OpenRecord);
  readonly state = input.required<PartState>();
  /** Of its title: 2 where the whole page is the part, 3 under the heading of a section. */
  readonly level = input<2 | 3>(3);
  readonly again = output();
}
