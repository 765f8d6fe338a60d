import { canonicalOf, QUESTIONNAIRES, rulesetFor } from '@careway/clinical';
import { Settings } from '@careway/service';
import { Injectable } from '@nestjs/common';
import { type Asking, HOUSE, houseOf, isAsked } from './house.ts';

/** What members can be asked: our documents, and those of the payer. */
@Injectable()
export class QuestionnaireCatalogue {
  private readonly all: readonly Asking[];

  constructor(settings: Settings) {
    const folder = settings.get(HOUSE);
    const ours = QUESTIONNAIRES.map((document) => ({ document, ruleset: rulesetFor(canonicalOf(document)) }));
    this.all = [...ours, ...(folder ? houseOf(folder) : [])];
  }

  /** Those that can be begun, ours first. */
  get asked(): readonly Asking[] {
    return this.all.filter(({ document }) => isAsked(document));
  }

  /** What is begun under that id, or under `url|version`. */
  toBegin(named: string): Asking | undefined {
    return this.asked.find(({ document }) => canonicalOf(document) === named || document.id === named);
  }

  /** What a draft answers, by `url|version`; undefined for what is not there any more. */
  of(canonical: string): Asking | undefined {
    return this.all.find(({ document }) => canonicalOf(document) === canonical);
  }
}
