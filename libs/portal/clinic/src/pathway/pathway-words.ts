import { displayName } from '@careway/clinical';
import { partsOf, repeatWords } from '@careway/portal-ui/format';
import type { I18n } from '@careway/portal-ui/i18n';
import type { ClinicCriterionFragment, ClinicPathwayQuery } from '../generated/graph.ts';

/** One condition on a person, in words. */
export function criterionWords({ kind, from, to, sex, codes }: ClinicCriterionFragment, i18n: I18n): string {
  if (kind === 'age') {
    if (from !== null && to !== null) return i18n.t('clinic.pathway.age', { from, to });
    return from !== null ? i18n.t('clinic.pathway.age-from', { from }) : i18n.t('clinic.pathway.age-to', { to: to ?? 0 });
  }
  if (kind === 'sex') return i18n.t(sex === 'female' ? 'clinic.pathway.female' : 'clinic.pathway.male');
  if (kind === 'pregnant') return i18n.t('clinic.pathway.pregnant');
  const [first] = codes?.snomed ?? [];
  const name = first && displayName([{ system: 'http://snomed.info/sct', code: first }], i18n.language());
  return (
    name ??
    [...(codes?.snomed ?? []).map((code) => `SNOMED CT ${code}`), ...(codes?.icd10 ?? []).map((code) => `ICD-10 ${code}`)].join(', ')
  );
}

type Repeat = ClinicPathwayQuery['pathways'][number]['steps'][number]['repeat'];

/** How often an activity comes. */
export function stepTimes(repeat: Repeat, i18n: I18n): string {
  if (!repeat) return i18n.t('clinic.pathway.once');
  return repeatWords(partsOf(repeat), i18n);
}
