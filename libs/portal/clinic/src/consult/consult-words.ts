import type {
  ClinicConsultFindingFragment,
  ClinicConsultPatientQuery,
  ConsultSpecialty,
  KeepReason,
  KnownInput,
} from '../generated/graph.ts';

export const SPECIALTIES = [
  'FAMILY_PHYSICIAN',
  'INTERNIST',
  'CARDIOLOGIST',
  'PAEDIATRICIAN',
  'DIABETES_NURSE',
  'NURSE',
  'DIETITIAN',
  'PHYSIOTHERAPIST',
  'PSYCHOLOGIST',
  'PHARMACIST',
  'MIDWIFE',
] as const satisfies readonly ConsultSpecialty[];
export const KEEP_REASONS = ['NO_IDENTIFIER', 'ORDINARY_WORD', 'NEEDED_FOR_THE_QUESTION'] as const satisfies readonly KeepReason[];

/** The end of a key in the clinic's words. */
export const wordOf = (code: string): string => code.toLowerCase().replaceAll('_', '-');

/** A stretch of a text, with what the gate found there. */
export interface Stretch {
  readonly text: string;
  readonly finding: ClinicConsultFindingFragment | undefined;
}

/** The text cut at its finds, in order, nothing left out. */
export function stretchesOf(text: string, findings: readonly ClinicConsultFindingFragment[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const finding of findings) {
    if (finding.start > from) stretches.push({ text: text.slice(from, finding.start), finding: undefined });
    stretches.push({ text: text.slice(finding.start, finding.end), finding });
    from = finding.end;
  }
  if (from < text.length) stretches.push({ text: text.slice(from), finding: undefined });
  return stretches;
}

/** What the page knows of the patient, for the gate. */
export function knownOf({
  givenName,
  familyName,
  otherNames,
  identifiers,
  phone,
  clinic,
  birthDate,
  representatives,
}: NonNullable<ClinicConsultPatientQuery['member']>): KnownInput {
  return {
    names: [
      `${givenName} ${familyName}`,
      ...otherNames.map((name) => `${name.givenName} ${name.familyName}`),
      ...representatives.flatMap(({ person }) => person.displayName ?? []),
    ],
    places: clinic ? [clinic.name] : [],
    numbers: [...identifiers.map(({ value }) => value), ...(phone ? [phone] : [])],
    birthDate,
  };
}

/** How many of each profession agree, the most first. */
export function byProfession(votes: readonly { readonly profession: string }[]): readonly (readonly [string, number])[] {
  return [...Map.groupBy(votes, ({ profession }) => profession)]
    .map(([profession, all]) => [profession, all.length] as const)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
