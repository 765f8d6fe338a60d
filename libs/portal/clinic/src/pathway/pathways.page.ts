import { Component, computed, inject, input } from '@angular/core';
import { displayName, displayUnit } from '@careway/clinical';
import { query } from '@careway/portal-graph';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { ErrorNote, OfflineState, Skeleton } from '@careway/portal-ui/state';
import { ClinicPathwayDocument, ClinicPathwaysDocument, type ClinicPathwayQuery } from '../generated/graph.ts';
import { graphLanguage } from './language.ts';
import { criterionWords, stepTimes } from './pathway-words.ts';

type Pathway = ClinicPathwayQuery['pathways'][number];

/** Each pathway as it stands: whom it is for, what it asks and when, what it watches, what it teaches, and who says so. About nobody. */
@Component({
  selector: 'cw-clinic-pathways',
  imports: [ErrorNote, Link, OfflineState, Skeleton, TPipe, WhenPipe],
  host: { class: 'calc-page' },
  templateUrl: './pathways.page.html',
})
export class PathwaysPage {
  private readonly i18n = inject(I18n);
  /** From the address: which one, and from whose chart. */
  readonly pathway = input<string>();
  readonly of = input<string>();

  protected readonly asked = query(ClinicPathwaysDocument, () => ({ language: graphLanguage(this.i18n.language()) }));
  protected readonly all = computed(() => this.asked.data()?.pathways ?? []);
  protected readonly chosenId = computed(() => this.pathway() ?? this.all()[0]?.id ?? '');
  protected readonly one = query(ClinicPathwayDocument, () => ({
    id: this.chosenId() || 'none',
    language: graphLanguage(this.i18n.language()),
  }));
  protected readonly chosen = computed(() => this.one.data()?.pathways.find(({ id }) => id === this.chosenId()));

  protected measureOf = (loinc: string | null): string =>
    loinc === null ? '' : (displayName([{ system: 'http://loinc.org', code: loinc }], this.i18n.language()) ?? `LOINC ${loinc}`);
  protected withUnit = (text: string | null, unit: string | null): string => [text, unit && displayUnit(unit)].filter(Boolean).join(' ');
  protected codes = ({ snomed, icd10 }: Pathway['offeredFor']): string =>
    [...(snomed.length ? [`SNOMED CT ${snomed.join(', ')}`] : []), ...(icd10.length ? [`ICD-10 ${icd10.join(', ')}`] : [])].join(' · ');
  protected criteria = (all: Pathway['include']): string => all.map((one) => criterionWords(one, this.i18n)).join(' · ');
  protected repeat = (step: Pathway['steps'][number]): string => stepTimes(step.repeat, this.i18n);
}
