import { Component, inject, input } from '@angular/core';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Tag, type Tone } from '@careway/portal-ui/tag';
import { ConceptNames } from '../concept/names.ts';
import type { ClinicWarningFragment } from '../generated/graph.ts';

const TONES: Readonly<Record<ClinicWarningFragment['severity'], Tone>> = { CONTRAINDICATED: 'bad', MAJOR: 'bad', MODERATE: 'watch' };

/** What speaks against a medicine, the worst first: what it is, beside which other or which allergy, and who says so. */
@Component({
  selector: 'cw-warning-list',
  imports: [Tag, TPipe],
  template: `<ul class="work-list">
    @for (one of warnings(); track $index) {
      <li>
        <div class="grow stack tight-stack">
          <p class="row tight">
            <cw-tag [tone]="tone(one)" shape="tri">{{ 'clinic.warning.severity.' + one.severity.toLowerCase() | t }}</cw-tag>
            <span class="strong">{{ what(one) }}</span>
          </p>
          <p class="small">{{ one.because }}</p>
          <p class="meta">
            {{ 'clinic.warning.source' | t }}
            <a [href]="one.sourceUrl" rel="noreferrer" target="_blank"
              ><bdi>{{ one.source }}</bdi></a
            >
          </p>
        </div>
      </li>
    }
  </ul>`,
})
export class WarningList {
  private readonly i18n = inject(I18n);
  private readonly names = inject(ConceptNames);
  readonly warnings = input.required<readonly ClinicWarningFragment[]>();
  protected tone = ({ severity }: ClinicWarningFragment): Tone => TONES[severity];

  protected what({ kind, other, allergy }: ClinicWarningFragment): string {
    const concept = other?.code ?? allergy;
    const key = `clinic.warning.kind.${kind.toLowerCase()}`;
    return this.i18n.t(key, { name: concept ? this.names.of(concept) : this.i18n.t('clinic.warning.hidden') });
  }
}
