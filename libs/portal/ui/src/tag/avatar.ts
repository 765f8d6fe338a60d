import { Component, computed, input } from '@angular/core';
import { initials } from './initials.ts';
import { hueOf } from './hue.ts';

/** A person as two letters on her own colour, always beside the name. */
@Component({
  selector: 'cw-avatar',
  host: { 'aria-hidden': 'true', '[class]': 'look()' },
  template: `{{ letters() }}`,
})
export class Avatar {
  readonly name = input.required<string>();
  /** Keeps the colour when the name is written in another script; without it the name decides. */
  readonly personId = input<string>();
  readonly large = input(false);
  protected readonly letters = computed(() => initials(this.name()));
  protected readonly look = computed(() => `avatar ${hueOf(this.personId() ?? this.name())}${this.large() ? ' l' : ''}`);
}
