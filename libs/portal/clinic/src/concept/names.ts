import { inject, Pipe, Service, type PipeTransform } from '@angular/core';
import { displayName, plainWords } from '@careway/clinical';
import { I18n, isolate } from '@careway/portal-ui/i18n';
import type { ClinicConceptFragment } from '../generated/graph.ts';

/** What tests, conditions and medicines are called: our own word in the language on screen, else what the source wrote. */
@Service()
export class ConceptNames {
  private readonly i18n = inject(I18n);

  of({ codings, text }: ClinicConceptFragment): string {
    const language = this.i18n.language();
    return displayName(codings, language) ?? plainWords(text)?.[language] ?? isolate(text, language);
  }
}

/** `{{ result.code | concept }}`. Impure on purpose: it follows a switch of language. */
@Pipe({ name: 'concept', pure: false })
export class ConceptPipe implements PipeTransform {
  private readonly names = inject(ConceptNames);

  transform(concept: ClinicConceptFragment): string {
    return this.names.of(concept);
  }
}
