import { inject, Pipe, Service, type PipeTransform } from '@angular/core';
import { displayName, plainWords } from '@careway/clinical';
import { I18n, isolate } from '@careway/portal-ui/i18n';
import type { ConceptFieldsFragment } from '../generated/graph.ts';

type Coding = ConceptFieldsFragment['codings'][number];

/** What tests, conditions and medicines are called: our own plain word in the language on screen, else what the source wrote. */
@Service()
export class Names {
  private readonly i18n = inject(I18n);

  of(concept: ConceptFieldsFragment): string {
    return displayName(concept.codings, this.i18n.language()) ?? isolate(concept.text, this.i18n.language());
  }

  /**
   * What somebody wrote in words of their own (a task, a goal) is said as it was written; what another system took from a terminology is in
   * nobody's words, and has ours.
   */
  written({ text }: Pick<ConceptFieldsFragment, 'text'>): string {
    return plainWords(text)?.[this.i18n.language()] ?? isolate(text, this.i18n.language());
  }

  /** Undefined where we have no word for the code: a bare code tells a person nothing. */
  ofCoding(coding: Coding | null): string | undefined {
    return coding ? displayName([coding], this.i18n.language()) : undefined;
  }
}

/** `{{ result.code | concept }}`. Impure on purpose: it follows a switch of language. */
@Pipe({ name: 'concept', pure: false })
export class ConceptPipe implements PipeTransform {
  private readonly names = inject(Names);

  transform(concept: ConceptFieldsFragment): string {
    return this.names.of(concept);
  }
}

/** `{{ task.code | written }}`. */
@Pipe({ name: 'written', pure: false })
export class WrittenPipe implements PipeTransform {
  private readonly names = inject(Names);

  transform(concept: Pick<ConceptFieldsFragment, 'text'>): string {
    return this.names.written(concept);
  }
}
