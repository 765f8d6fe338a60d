import { Allow } from '@careway/access';
import { displayName } from '@careway/clinical';
import { toGlobalId } from '@careway/contracts';
import type { ResolverContext } from '@careway/service';
import { ResolveField, Resolver } from '@nestjs/graphql';
import { words } from '../item/words.ts';
import { MedicationService, type ShownMedication } from '../medication/medication.service.ts';
import { languageOf, type LanguageArgs } from '../pathway/language.ts';
import { allergyWords, type MedicationWarning } from './medication-check.rules.ts';

/** What was looked up, by opaque ids. */
interface Checked {
  readonly unknown: readonly string[];
}
type Shown<T> = T & { readonly memberId: string };

@Resolver('Medication')
export class MedicationCheckResolver {
  constructor(private readonly medications: MedicationService) {}

  @ResolveField() @Allow('medication.check') check({ memberId, key }: ShownMedication, _: unknown, { ctx }: ResolverContext) {
    return this.medications.check(ctx, memberId, key);
  }
}

@Resolver('MedicationCheck')
export class MedicationCheckPartsResolver {
  constructor(private readonly medications: MedicationService) {}

  /** Whole medicines: a stub with an id alone fails for whoever asks for more of it. */
  @ResolveField() @Allow('medication.check') unknown({ unknown }: Checked, _: unknown, { ctx }: ResolverContext) {
    return Promise.all(unknown.map((id) => this.medications.resolve(ctx, id)));
  }
}

@Resolver('MedicationWarning')
export class MedicationWarningResolver {
  constructor(private readonly medications: MedicationService) {}

  @ResolveField() @Allow('medication.check') kind({ kind }: MedicationWarning) {
    return kind.toUpperCase();
  }
  @ResolveField() @Allow('medication.check') severity({ severity }: MedicationWarning) {
    return severity.toUpperCase();
  }
  @ResolveField() @Allow('medication.check') because({ because }: MedicationWarning, { language }: LanguageArgs) {
    return because[languageOf(language)];
  }
  @ResolveField() @Allow('medication.check') source({ source }: MedicationWarning) {
    return source.title;
  }
  @ResolveField() @Allow('medication.check') sourceUrl({ source }: MedicationWarning) {
    return source.url;
  }
  @ResolveField() @Allow('medication.check') other({ memberId, otherId }: Shown<MedicationWarning>, _: unknown, { ctx }: ResolverContext) {
    return otherId && memberId ? this.medications.resolve(ctx, toGlobalId({ memberId, id: otherId })) : null;
  }
  @ResolveField() @Allow('medication.check') allergy({ allergy }: MedicationWarning) {
    return allergy && words({ codings: [allergy], text: displayName([allergy], 'en') ?? allergyWords(allergy) });
  }
}
