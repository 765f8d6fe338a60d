import { Allow } from '@careway/access';
import { CURRENT, type Pathway } from '@careway/clinical/pathway';
import { Query, ResolveField, Resolver } from '@nestjs/graphql';
import { languageOf, type LanguageArgs } from './language.ts';
import {
  aimsOf,
  communityOf,
  educationOf,
  excludeOf,
  includeOf,
  measuresOf,
  type Named,
  type ShownAim,
  type ShownExclusion,
  type ShownStep,
  type ShownThreshold,
  type ShownTopic,
  stepsOf,
  thresholdsOf,
} from './pathway.data.ts';

/** A pathway as data: all that stands in it, about nobody. */
@Resolver('Pathway')
export class PathwayDataResolver {
  @Query() @Allow('pathway.read') pathways(_: unknown, { id }: { id?: string | null }) {
    return id ? CURRENT.filter((pathway) => pathway.id === id) : CURRENT;
  }
  @ResolveField() @Allow('pathway.read') offeredFor({ conditions }: Pathway) {
    return conditions;
  }
  @ResolveField() @Allow('pathway.read') include(pathway: Pathway) {
    return includeOf(pathway);
  }
  @ResolveField() @Allow('pathway.read') exclude(pathway: Pathway) {
    return excludeOf(pathway);
  }
  @ResolveField() @Allow('pathway.read') aims(pathway: Pathway) {
    return aimsOf(pathway);
  }
  @ResolveField() @Allow('pathway.read') steps(pathway: Pathway) {
    return stepsOf(pathway);
  }
  @ResolveField() @Allow('pathway.read') thresholds(pathway: Pathway) {
    return thresholdsOf(pathway);
  }
  @ResolveField() @Allow('pathway.read') education(pathway: Pathway) {
    return educationOf(pathway);
  }
  @ResolveField() @Allow('pathway.read') community(pathway: Pathway) {
    return communityOf(pathway);
  }
  @ResolveField() @Allow('pathway.read') measures(pathway: Pathway) {
    return measuresOf(pathway);
  }
}

@Resolver('PathwayExclusion')
export class PathwayExclusionResolver {
  @ResolveField() @Allow('pathway.read') because({ becauseIn }: ShownExclusion, { language }: LanguageArgs) {
    return becauseIn[languageOf(language)];
  }
}

@Resolver('PathwayAim')
export class PathwayAimResolver {
  @ResolveField() @Allow('pathway.read') text({ textIn }: ShownAim, { language }: LanguageArgs) {
    return textIn[languageOf(language)];
  }
  @ResolveField() @Allow('pathway.read') doneBy({ doneByIn }: ShownAim, { language }: LanguageArgs) {
    return doneByIn?.[languageOf(language)] ?? null;
  }
}

@Resolver('PathwayStep')
export class PathwayStepResolver {
  @ResolveField() @Allow('pathway.read') title({ titleIn }: ShownStep, { language }: LanguageArgs) {
    return titleIn[languageOf(language)];
  }
}

@Resolver('PathwayThreshold')
export class PathwayThresholdResolver {
  @ResolveField() @Allow('pathway.read') task({ taskIn }: ShownThreshold, { language }: LanguageArgs) {
    return taskIn[languageOf(language)];
  }
  @ResolveField() @Allow('pathway.read') tell({ tellIn }: ShownThreshold, { language }: LanguageArgs) {
    return tellIn[languageOf(language)];
  }
}

@Resolver('PathwayTopic')
export class PathwayTopicResolver {
  @ResolveField() @Allow('pathway.read') title({ titleIn }: ShownTopic, { language }: LanguageArgs) {
    return titleIn[languageOf(language)];
  }
  @ResolveField() @Allow('pathway.read') article({ article, titleIn }: ShownTopic, { language }: LanguageArgs) {
    return article?.words[languageOf(language)].title ?? titleIn[languageOf(language)];
  }
}

@Resolver('PathwayCommunity')
export class PathwayCommunityResolver {
  @ResolveField() @Allow('pathway.read') name({ nameIn }: Named, { language }: LanguageArgs) {
    return nameIn[languageOf(language)];
  }
}

@Resolver('PathwayMeasure')
export class PathwayMeasureResolver {
  @ResolveField() @Allow('pathway.read') name({ nameIn }: Named, { language }: LanguageArgs) {
    return nameIn[languageOf(language)];
  }
}
