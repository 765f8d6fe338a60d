import { Component, input } from '@angular/core';
import { TPipe } from '../i18n/t.pipe.ts';
import { Tag } from '../tag/tag.ts';

export interface BannerFact {
  label: string;
  value: string;
  /** Numbers and identifiers run left to right. */
  ltr?: boolean;
}

/** An allergy list has three states, and two of them are easily taken for each other. */
export type Allergies = 'not-asked' | 'none-known' | readonly string[];

/** Who this is, always in view: two charts must never be taken for each other. Unknown is a word, not a question mark. */
@Component({
  selector: 'cw-patient-banner',
  imports: [Tag, TPipe],
  host: { class: 'pb', role: 'region', '[attr.aria-label]': 'name()' },
  templateUrl: './patient-banner.html',
})
export class PatientBanner {
  readonly name = input.required<string>();
  readonly facts = input.required<readonly BannerFact[]>();
  readonly allergies = input.required<Allergies>();
  /** Recorded statements that there is none of a kind, where nobody has asked for the rest. */
  readonly absences = input<readonly string[]>([]);
  /** “Restricted record”, “Died 3 Nov 2026”. */
  readonly alerts = input<readonly string[]>([]);
}
