import { Allow } from '@careway/access';
import { ResolveField, Resolver } from '@nestjs/graphql';
import type { Concept } from '../item/item.entity.ts';
import { explain } from './explanation.ts';
import { languageOf, type LanguageArgs } from './language.ts';

interface Coded {
  readonly code: Concept;
}

@Resolver('Result')
export class ResultExplanationResolver {
  @ResolveField() @Allow('result.read') explanation({ code }: Coded, { language }: LanguageArgs) {
    return explain(code, languageOf(language));
  }
}

@Resolver('ResultComponent')
export class ComponentExplanationResolver {
  @ResolveField() @Allow('result.read') explanation({ code }: Coded, { language }: LanguageArgs) {
    return explain(code, languageOf(language));
  }
}

@Resolver('Condition')
export class ConditionExplanationResolver {
  @ResolveField() @Allow('condition.read') explanation({ code }: Coded, { language }: LanguageArgs) {
    return explain(code, languageOf(language));
  }
}
